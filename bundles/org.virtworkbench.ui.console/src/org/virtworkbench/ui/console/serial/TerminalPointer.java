package org.virtworkbench.ui.console.serial;

import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.virtworkbench.terminal.Place;
import org.virtworkbench.terminal.Range;
import org.virtworkbench.terminal.Terminal;

/** Selects text with the pointer and scrolls with its wheel; or hands it to programs that ask for it, where the person lets them. UI thread. */
final class TerminalPointer {

    private static final int WHEEL_UP = 64;
    private static final int WHEEL_DOWN = 65;
    private static final int MOVES = 32;
    private static final int LAST_BUTTON = 3;

    private final TerminalCanvas canvas;
    private final Terminal terminal;
    private final Consumer<byte[]> guest;
    private Optional<Place> start = Optional.empty();
    private boolean forGuest;
    private int held;

    TerminalPointer(TerminalCanvas canvas, Terminal terminal, Consumer<byte[]> guest, Runnable paste) {
        this.canvas = canvas;
        this.terminal = terminal;
        this.guest = guest;
        canvas.addListener(SWT.MouseDown, event -> {
            canvas.forceFocus();
            if (!report(event, event.button - 1, true) && event.button == 2) {
                paste.run();
            } else if (event.button == 1 && !isReported(event)) {
                begin(event);
            }
        });
        canvas.addListener(SWT.MouseMove, this::move);
        canvas.addListener(SWT.MouseUp, event -> {
            report(event, event.button - 1, false);
            start = Optional.empty();
        });
        canvas.addListener(SWT.MouseDoubleClick, event -> {
            if (!isReported(event)) {
                canvas.select(Optional.of(terminal.word(canvas.place(event.x, event.y))));
            }
        });
        canvas.addListener(SWT.MouseVerticalWheel, this::wheel);
    }

    /** Sets whether programs may have it. */
    void forGuest(boolean allowed) {
        forGuest = allowed;
    }

    private boolean isReported(Event event) {
        return forGuest && (event.stateMask & SWT.SHIFT) == 0;
    }

    private boolean report(Event event, int button, boolean down) {
        if (!isReported(event) || button >= LAST_BUTTON && button < MOVES) {
            return false;
        }
        Place cell = canvas.cell(event.x, event.y);
        byte[] bytes = terminal.pointer(button, cell.column(), (int) cell.line(), down);
        guest.accept(bytes);
        held = button >= MOVES ? held : down ? button + 1 : 0;
        return bytes.length > 0;
    }

    private void begin(Event event) {
        Place place = canvas.place(event.x, event.y);
        boolean extend = (event.stateMask & SWT.SHIFT) != 0 && canvas.selection().isPresent();
        start = Optional.of(extend ? canvas.selection().get().from() : place);
        canvas.select(extend ? Optional.of(Range.between(start.get(), place)) : Optional.empty());
    }

    private void move(Event event) {
        if (held > 0) {
            report(event, held - 1 | MOVES, true);
        }
        start.ifPresent(from -> {
            if (event.y < 0) {
                canvas.scrollBy(-1);
            } else if (event.y > canvas.getClientArea().height) {
                canvas.scrollBy(1);
            }
            Range range = Range.between(from, canvas.place(event.x, event.y));
            canvas.select(range.isEmpty() ? Optional.empty() : Optional.of(range));
        });
    }

    private void wheel(Event event) {
        if (!report(event, event.count > 0 ? WHEEL_UP : WHEEL_DOWN, true)) {
            canvas.scrollBy(-event.count);
        }
        event.doit = false;
    }
}
