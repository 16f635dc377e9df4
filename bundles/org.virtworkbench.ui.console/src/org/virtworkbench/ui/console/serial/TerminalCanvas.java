package org.virtworkbench.ui.console.serial;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.Transform;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.ScrollBar;
import org.virtworkbench.terminal.CursorShape;
import org.virtworkbench.terminal.Line;
import org.virtworkbench.terminal.Place;
import org.virtworkbench.terminal.Range;
import org.virtworkbench.terminal.Style;
import org.virtworkbench.terminal.Terminal;
import org.virtworkbench.terminal.TerminalView;
import org.virtworkbench.ui.theme.Palette;

/** Shows a terminal: its screen, or a part of its history. At most one repaint is under way, however much comes. UI thread but for {@link #changed}. */
final class TerminalCanvas extends Canvas {

    /** How often somebody can see a change. */
    private static final int FRAME_MILLIS = 16;
    private static final int MARGIN = 4;

    private final Terminal terminal;
    private final AtomicBoolean waiting = new AtomicBoolean();
    private final Runnable refresh = this::refresh;
    private CellFont font;
    private TerminalColors colors;
    private TerminalView view;
    private Optional<Long> top = Optional.empty();
    private Optional<Range> selection = Optional.empty();
    private Runnable moved = () -> {};

    TerminalCanvas(Composite parent, Terminal terminal, Palette palette) {
        super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND | SWT.V_SCROLL);
        this.terminal = terminal;
        font = new CellFont(this);
        colors = new TerminalColors(palette);
        view = terminal.view(top);
        addListener(SWT.Paint, this::paint);
        addListener(SWT.Resize, event -> fit());
        addListener(SWT.Dispose, event -> font.close());
        addListener(SWT.FocusIn, event -> redraw());
        addListener(SWT.FocusOut, event -> redraw());
        getVerticalBar().addListener(SWT.Selection, event -> scrollTo(view.oldest() + getVerticalBar().getSelection()));
    }

    /** Sets who hears that another part is seen. */
    void onMove(Runnable listener) {
        moved = listener;
    }

    /** Sets the colours. */
    void palette(Palette palette) {
        colors = new TerminalColors(palette);
        redraw();
    }

    /** Notes that the terminal changed; painted with the next frame. Any thread. */
    void changed() {
        if (waiting.compareAndSet(false, true)) {
            try {
                getDisplay().asyncExec(this::await);
            } catch (SWTException e) {
                waiting.set(true); // disposed meanwhile: nobody looks any more
            }
        }
    }

    private void await() {
        if (!isDisposed()) {
            getDisplay().timerExec(FRAME_MILLIS, refresh);
        }
    }

    private void refresh() {
        if (!isDisposed()) {
            waiting.set(false);
            look();
        }
    }

    private void look() {
        view = terminal.view(top);
        if (view.isAtEnd()) {
            top = Optional.empty();
        }
        ScrollBar bar = getVerticalBar();
        int rows = view.lines().size();
        int all = (int) Math.min(Integer.MAX_VALUE, view.end() - view.oldest());
        bar.setValues((int) (view.first() - view.oldest()), 0, all, rows, 1, Math.max(1, rows - 1));
        redraw();
        moved.run();
    }

    private void fit() {
        Rectangle room = getClientArea();
        terminal.resize(font.columns(room.width - 2 * MARGIN), (room.height - 2 * MARGIN) / font.height());
        look();
    }

    // history

    /** {@return how many lines the screen is below what is seen} */
    long linesBack() {
        return view.screen() - view.first();
    }

    /** Shows another part: lines up are negative. */
    void scrollBy(int lines) {
        scrollTo(view.first() + lines);
    }

    /** {@return how many rows are seen} */
    int rows() {
        return view.lines().size();
    }

    private void scrollTo(long first) {
        top = first >= view.screen() ? Optional.empty() : Optional.of(Math.max(first, view.oldest()));
        look();
    }

    /** Shows the screen. */
    void scrollToEnd() {
        if (!view.isAtEnd()) {
            scrollTo(view.screen());
        }
    }

    // selection

    /** {@return what is selected} */
    Optional<Range> selection() {
        return selection;
    }

    /** Selects some text. */
    void select(Optional<Range> wanted) {
        if (!wanted.equals(selection)) {
            selection = wanted;
            redraw();
        }
    }

    /** Selects some text and shows it. */
    void reveal(Range range) {
        select(Optional.of(range));
        long line = range.from().line();
        if (line < view.first() || line >= view.first() + rows()) {
            scrollTo(line - rows() / 2);
        }
    }

    /** {@return the cell under a point, in the terminal's numbers} */
    Place place(int x, int y) {
        int row = Math.clamp((y - MARGIN) / font.height(), 0, rows() - 1);
        return new Place(view.first() + row, Math.clamp(font.column(x - MARGIN), 0, view.columns()));
    }

    /** {@return the cell under a point, in rows of what is seen} */
    Place cell(int x, int y) {
        Place place = place(x, y);
        return new Place(place.line() - view.first(), Math.min(place.column(), view.columns() - 1));
    }

    // painting

    private void paint(Event event) {
        GC gc = event.gc;
        Rectangle room = getClientArea();
        gc.setBackground(colors.background(Style.PLAIN, view.reversed(), false));
        gc.fillRectangle(room);
        gc.setClipping(event.x, event.y, event.width, event.height);
        Transform move = new Transform(getDisplay());
        move.translate(MARGIN, MARGIN);
        gc.setTransform(move);
        LinePainter painter = new LinePainter(gc, font, colors, view.reversed(), selection);
        int y = 0;
        for (int row = 0; row < rows(); row++) {
            painter.paint(view.lines().get(row), view.first() + row, view.columns(), y);
            y += font.height();
        }
        paintCursor(gc, painter);
        gc.setTransform(null);
        move.dispose();
    }

    private void paintCursor(GC gc, LinePainter painter) {
        int row = (int) (view.cursorLine() - view.first());
        if (!view.cursor() || row < 0 || row >= rows()) {
            return;
        }
        Line line = view.lines().get(row);
        int column = view.cursorColumn();
        int end = column + 1 < view.columns() && line.character(column + 1) == Line.RIGHT_HALF ? column + 2 : column + 1;
        int x = font.x(column);
        int y = row * font.height();
        int width = font.x(end) - x;
        gc.setForeground(colors.cursor());
        gc.setBackground(colors.cursor());
        if (!isFocusControl()) {
            gc.drawRectangle(x, y, width - 1, font.height() - 1);
        } else if (view.shape() == CursorShape.BAR) {
            gc.fillRectangle(x, y, 2, font.height());
        } else if (view.shape() == CursorShape.UNDERLINE) {
            gc.fillRectangle(x, y + font.height() - 2, width, 2);
        } else {
            painter.paintInverted(line, column, end, y);
        }
    }
}
