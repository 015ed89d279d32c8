from stream.errors import BrokerUnavailableError
from stream.worker.wait_for_topics import wait_for_topics


class FakeCluster:
    """Answers with what it was given, one a question; an error is raised."""

    def __init__(self, *answers: dict[str, int] | Exception) -> None:
        self.answers = list(answers)

    def partition_counts(self) -> dict[str, int]:
        answer = self.answers.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return answer


def test_where_all_topics_are_there_nothing_is_waited_for() -> None:
    slept: list[float] = []
    wait_for_topics(
        FakeCluster({"bulletins": 4, "records": 4, "other": 1}), {"bulletins", "records"}, slept.append
    )
    assert slept == []


def test_a_broker_that_is_away_and_a_topic_that_is_missing_are_waited_for() -> None:
    slept: list[float] = []
    cluster = FakeCluster(
        BrokerUnavailableError("away"), {"bulletins": 4}, {"bulletins": 4, "records": 4}, {"never": 1}
    )
    wait_for_topics(cluster, {"bulletins", "records"}, slept.append)
    assert slept == [5.0, 5.0]
    assert cluster.answers == [{"never": 1}]
