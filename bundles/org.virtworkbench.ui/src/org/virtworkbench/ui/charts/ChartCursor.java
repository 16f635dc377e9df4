package org.virtworkbench.ui.charts;

import java.util.OptionalLong;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;

/** Chooses a moment in a chart with the pointer, or with the arrow keys, Home, End and Esc. */
final class ChartCursor {

    private final HistoryChart chart;
    private final Consumer<OptionalLong> mark;
    private OptionalLong marked = OptionalLong.empty();

    /**
     * @param plot where the pointer and the keys are listened to
     * @param chart that the plot is of
     * @param mark told the chosen sample's time, empty for none
     */
    ChartCursor(Control plot, HistoryChart chart, Consumer<OptionalLong> mark) {
        this.chart = chart;
        this.mark = mark;
        plot.addListener(SWT.MouseMove, event -> choose(nearest(chart.times(), chart.momentAt(event.x))));
        plot.addListener(SWT.MouseExit, event -> choose(OptionalLong.empty()));
        plot.addListener(SWT.FocusOut, event -> choose(OptionalLong.empty()));
        plot.addListener(SWT.MouseDown, event -> plot.setFocus());
        plot.addListener(SWT.KeyDown, this::key);
        plot.addListener(SWT.Traverse,
                event -> event.doit = event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
    }

    /** {@return the time among these, which rise, that is closest to a moment; empty where there is none} */
    static OptionalLong nearest(long[] times, long moment) {
        if (times.length == 0) {
            return OptionalLong.empty();
        }
        int after = Math.min(times.length - 1, Segment.indexAtOrAfter(times, moment));
        boolean before = after > 0 && moment - times[after - 1] < times[after] - moment;
        return OptionalLong.of(times[before ? after - 1 : after]);
    }

    private void key(Event event) {
        long[] times = chart.times();
        if (times.length == 0) {
            return;
        }
        int last = times.length - 1;
        int now = marked.isPresent() ? Math.min(last, Segment.indexAtOrAfter(times, marked.getAsLong())) : times.length;
        switch (event.keyCode) {
            case SWT.ARROW_LEFT -> choose(OptionalLong.of(times[Math.max(0, now - 1)]));
            case SWT.ARROW_RIGHT -> choose(OptionalLong.of(times[Math.min(last, now + 1)]));
            case SWT.HOME -> choose(OptionalLong.of(times[0]));
            case SWT.END -> choose(OptionalLong.of(times[last]));
            case SWT.ESC -> choose(OptionalLong.empty());
            default -> {
                // not for us
            }
        }
    }

    private void choose(OptionalLong time) {
        if (!marked.equals(time)) {
            marked = time;
            mark.accept(time);
        }
    }
}
