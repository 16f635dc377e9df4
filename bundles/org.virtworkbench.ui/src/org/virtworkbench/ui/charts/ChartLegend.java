package org.virtworkbench.ui.charts;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.virtworkbench.ui.theme.Colors;
import org.virtworkbench.ui.widgets.CssClass;

/** The line above a chart: what it shows, and for each curve how it is drawn and its value, now or where the pointer is. */
final class ChartLegend extends Composite {

    private final ChartSpec spec;
    private final Label time;
    private final List<Label> values = new ArrayList<>();

    ChartLegend(Composite parent, ChartSpec spec, Colors colors) {
        super(parent, SWT.NONE);
        this.spec = spec;
        GridLayoutFactory.fillDefaults().numColumns(2 + 2 * spec.curves().size()).spacing(6, 0).applyTo(this);
        Label title = CssClass.HEADING.on(new Label(this, SWT.NONE));
        title.setText(spec.title());
        time = CssClass.MUTED.on(new Label(this, SWT.RIGHT));
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(time);
        for (Curve curve : spec.curves()) {
            Canvas sample = new Canvas(this, SWT.DOUBLE_BUFFERED);
            GridDataFactory.swtDefaults().hint(18, 10).applyTo(sample);
            sample.addPaintListener(event -> {
                event.gc.setForeground(CurveLines.lineColour(curve, colors));
                event.gc.setLineWidth(2);
                event.gc.setLineStyle(curve.dashed() ? SWT.LINE_DASH : SWT.LINE_SOLID);
                event.gc.drawLine(1, 5, 17, 5);
            });
            Label value = new Label(this, SWT.NONE);
            values.add(value);
        }
    }

    /** Shows values, NaN where unknown, and the time that they are from; an empty time stands for now. {@return them as one text} */
    String show(String moment, double[] shown) {
        StringBuilder all = new StringBuilder(spec.title());
        set(time, moment);
        if (!moment.isEmpty()) {
            all.append(", ").append(moment);
        }
        for (int i = 0; i < shown.length; i++) {
            String label = spec.curves().get(i).label();
            String text = (label.isEmpty() ? "" : label + ' ') + spec.quantity().format(shown[i]);
            set(values.get(i), text);
            all.append(i == 0 ? ": " : ", ").append(text);
        }
        layout();
        return all.toString();
    }

    private static void set(Label label, String text) {
        if (!label.getText().equals(text)) {
            label.setText(text);
        }
    }
}
