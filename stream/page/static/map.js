// The events' map: outlines of the countries (or tiles, where an address is set), and the places where
// something happened, those that would overlap drawn as one. Leaflet comes with NiceGUI.
window.frontwireMap = (function () {
  const APART = 36; // pixels between two markers that can be told apart and hit with a finger

  const LISTED = 12; // places in the window of a marker

  async function outlines(map, address) {
    const lines = await (await fetch(address)).json();
    const pairs = lines.map((line) => line.reduce((all, _, i) => (i % 2 ? all : [...all, [line[i], line[i + 1]]]), []));
    L.polyline(pairs, { className: "outline", interactive: false, renderer: L.canvas(), color: "#8b8f99", weight: 1 })
      .addTo(map);
  }

  // Places in the order of their counts; each takes in those that are too near to it at this zoom.
  function clusters(map, places) {
    const found = [];
    for (const place of places) {
      const at = map.project([place.lat, place.lon]);
      const near = found.find((cluster) => cluster.at.distanceTo(at) < APART);
      if (near) near.places.push(place);
      else found.push({ at, places: [place] });
    }
    return found;
  }

  function counted(number, what) {
    return `${number} ${what}${number === 1 ? "" : "s"}`;
  }

  function marker(cluster) {
    const [first] = cluster.places;
    const count = new Set(cluster.places.flatMap((place) => place.numbers)).size;
    const more = cluster.places.length - 1;
    const name = more ? `${first.name} and ${counted(more, "more place")}` : first.name;
    const size = 24 + Math.min(24, 5 * Math.log2(count));
    const icon = L.divIcon({
      className: `place-marker ${cluster.places.length > 1 ? "many" : first.precision}`,
      html: `<span>${count}</span>`,
      iconSize: [size, size],
    });
    return L.marker([first.lat, first.lon], { icon, title: `${name}: ${counted(count, "event")}`, alt: `${name}: ${counted(count, "event")}` });
  }

  function popup(places) {
    const list = document.createElement("ul");
    for (const place of places.slice(0, LISTED)) {
      const item = list.appendChild(document.createElement("li"));
      const link = item.appendChild(document.createElement("a"));
      link.href = place.address;
      link.textContent = `${place.name} (${place.count})`;
      for (const event of place.events) {
        const line = item.appendChild(document.createElement("div"));
        const to = line.appendChild(document.createElement("a"));
        to.href = event.address;
        to.textContent = event.heading;
        line.append(` ${event.when}`);
      }
    }
    if (places.length > LISTED) {
      list.appendChild(document.createElement("li")).textContent =
        `${counted(places.length - LISTED, "more place")}: come nearer to see them`;
    }
    return list;
  }

  function show(map, places) {
    if (map.frontwirePlaces) map.frontwirePlaces.remove();
    map.frontwirePlaces = L.layerGroup().addTo(map);
    for (const cluster of clusters(map, places)) {
      marker(cluster)
        .bindPopup(() => popup(cluster.places), { maxHeight: 260, autoPanPaddingTopLeft: [52, 8] })
        .addTo(map.frontwirePlaces);
    }
  }

  return {
    async start(map, address) {
      map.attributionControl.setPrefix("");
      map.on("zoomend", () => show(map, map.frontwireShown || []));
      map.frontwireNearest = address ? 6 : 8; // outlines tell nothing of a town's surroundings
      if (address) await outlines(map, address);
    },
    update(map, places, fit) {
      map.frontwireShown = places;
      if (fit && places.length) {
        const options = { padding: [30, 30], maxZoom: map.frontwireNearest, animate: false };
        map.fitBounds(places.map((place) => [place.lat, place.lon]), options);
      }
      show(map, places);
    },
  };
})();
