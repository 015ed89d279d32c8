"""Who is who: a small registry of people, and ids for everybody else from the name."""
