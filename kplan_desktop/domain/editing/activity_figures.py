"""The figures of an activity as one works on them: each metric is counted once."""

from __future__ import annotations

from dataclasses import replace

from kplan_desktop.domain.model.report import Activity, Figure


def with_figure(activity: Activity, figure: Figure, *, instead_of: str | None = None) -> Activity:
    """The activity with ``figure`` in the place of what it said of that metric, or last.

    ``instead_of`` is the id of a metric whose figure it takes the place of.
    """
    going = {figure.metric_id, instead_of}
    known = [one.metric_id for one in activity.figures]
    places = [known.index(one) for one in (instead_of, figure.metric_id) if one in known]
    before = activity.figures[: places[0]] if places else activity.figures
    after = activity.figures[places[0] :] if places else ()
    return replace(
        activity,
        figures=(
            *(one for one in before if one.metric_id not in going),
            figure,
            *(one for one in after if one.metric_id not in going),
        ),
    )


def without_figure(activity: Activity, metric_id: str) -> Activity:
    """The activity without what it said of a metric."""
    left = tuple(one for one in activity.figures if one.metric_id != metric_id)
    return replace(activity, figures=left)
