package org.virtworkbench.ui.console.serial;

import java.util.Optional;

import org.eclipse.swt.graphics.GC;
import org.virtworkbench.terminal.Attribute;
import org.virtworkbench.terminal.Line;
import org.virtworkbench.terminal.Range;
import org.virtworkbench.terminal.Style;

/** Paints rows of a terminal: runs of the same look at once, and whatever may not fit the grid by itself. UI thread. */
final class LinePainter {

    private static final int LAST_ASCII = 0x7E;

    private final GC gc;
    private final CellFont font;
    private final TerminalColors colors;
    private final BoxDrawing boxes;
    private final boolean reversed;
    private final Optional<Range> selection;

    LinePainter(GC gc, CellFont font, TerminalColors colors, boolean reversed, Optional<Range> selection) {
        this.gc = gc;
        this.font = font;
        this.colors = colors;
        this.boxes = new BoxDrawing(gc);
        this.reversed = reversed;
        this.selection = selection;
    }

    void paint(Line line, long number, int columns, int y) {
        int column = 0;
        while (column < columns) {
            int end = endOfRun(line, number, column, columns);
            run(line, column, end, y, isSelected(number, column));
            column = end;
        }
    }

    private boolean isSelected(long number, int column) {
        return selection.filter(range -> range.contains(number, column)).isPresent();
    }

    private int endOfRun(Line line, long number, int start, int columns) {
        Style style = line.style(start);
        boolean selected = isSelected(number, start);
        boolean plain = isPlain(line, start);
        int end = start + 1;
        while (end < columns && line.character(end) == Line.RIGHT_HALF) {
            end++;
        }
        while (plain && end < columns && isPlain(line, end) && line.style(end).equals(style) && isSelected(number, end) == selected) {
            end++;
        }
        return end;
    }

    private static boolean isPlain(Line line, int column) {
        int character = line.character(column);
        return character >= ' ' && character <= LAST_ASCII && line.marks(column).isEmpty();
    }

    private void run(Line line, int from, int to, int y, boolean selected) {
        Style style = line.style(from);
        int left = font.x(from);
        int width = font.x(to) - left;
        gc.setBackground(colors.background(style, reversed, selected));
        gc.fillRectangle(left, y, width, font.height());
        gc.setForeground(colors.foreground(style, reversed, selected));
        characters(line, from, to, y);
        if (style.has(Attribute.UNDERLINE)) {
            gc.drawLine(left, y + font.height() - 2, left + width - 1, y + font.height() - 2);
        }
        if (style.has(Attribute.STRIKE)) {
            gc.drawLine(left, y + font.height() / 2, left + width - 1, y + font.height() / 2);
        }
    }

    /** Paints some columns with the default colours exchanged, for the cursor. */
    void paintInverted(Line line, int from, int to, int y) {
        gc.setBackground(colors.cursor());
        gc.fillRectangle(font.x(from), y, font.x(to) - font.x(from), font.height());
        gc.setForeground(colors.background(Style.PLAIN, false, false));
        characters(line, from, to, y);
    }

    private void characters(Line line, int from, int to, int y) {
        int first = line.character(from);
        int left = font.x(from);
        if (boxes.paint(first, left, y, font.x(to) - left, font.height())) {
            return;
        }
        String text = line.text(from, to);
        if (!text.isBlank()) {
            gc.setFont(font.face(line.style(from)));
            gc.drawString(text, left, y, true);
        }
    }
}
