package org.virtworkbench.ui.forms;

import java.util.ArrayDeque;
import java.util.Deque;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ExtendedModifyEvent;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Event;

/** Undo and redo of what a person types into a text: Ctrl+Z, and Ctrl+Y or Ctrl+Shift+Z. UI thread. */
final class TextUndo {

    private static final int DEEP = 1_000;

    /** One change: from an offset on, one text became another. */
    private record Change(int start, String before, String after) {

        /** {@return both as one, where this one only goes on typing what the other began} */
        boolean follows(Change last) {
            return before.isEmpty() && last.before().isEmpty() && after.length() == 1 && !after.isBlank()
                    && last.start() + last.after().length() == start;
        }
    }

    private final StyledText text;
    private final Deque<Change> done = new ArrayDeque<>();
    private final Deque<Change> undone = new ArrayDeque<>();
    private boolean own;

    TextUndo(StyledText text) {
        this.text = text;
        text.addExtendedModifyListener(this::modified);
        text.addListener(SWT.KeyDown, this::key);
    }

    /** Forgets all changes, since the text is another one. */
    void forget() {
        done.clear();
        undone.clear();
    }

    private void modified(ExtendedModifyEvent event) {
        if (own) {
            return;
        }
        undone.clear();
        Change change = new Change(event.start, event.replacedText, text.getTextRange(event.start, event.length));
        if (!done.isEmpty() && change.follows(done.peek())) {
            Change last = done.pop();
            change = new Change(last.start(), last.before(), last.after() + change.after());
        }
        done.push(change);
        if (done.size() > DEEP) {
            done.removeLast();
        }
    }

    private void key(Event event) {
        boolean shift = (event.stateMask & SWT.SHIFT) != 0;
        if ((event.stateMask & SWT.MOD1) == 0) {
            return;
        }
        if (event.keyCode == 'z' && !shift) {
            move(done, undone, true);
        } else if (event.keyCode == 'y' || event.keyCode == 'z') {
            move(undone, done, false);
        }
    }

    private void move(Deque<Change> from, Deque<Change> to, boolean back) {
        if (from.isEmpty()) {
            return;
        }
        Change change = from.pop();
        to.push(change);
        String there = back ? change.after() : change.before();
        String wanted = back ? change.before() : change.after();
        own = true;
        text.replaceTextRange(change.start(), there.length(), wanted);
        own = false;
        text.setSelection(change.start() + wanted.length());
        text.showSelection();
    }
}
