package org.virtworkbench.app.tests.page;

import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.Widget;
import org.eclipse.ui.IEditorPart;
import org.virtworkbench.app.tests.bot.Input;
import org.virtworkbench.app.tests.bot.Picture;
import org.virtworkbench.app.tests.bot.Ui;
import org.virtworkbench.app.tests.bot.Widgets;

/** A tab that plays a recording. */
public final class RecordingBot {

    private final IEditorPart editor;

    RecordingBot(IEditorPart editor) {
        this.editor = editor;
    }

    /** Waits until something can be read in it. */
    public RecordingBot untilSays(String words) {
        Ui.until("the recording says \u201C" + words + "\u201D", () -> Widgets.allText(WorkbenchBot.body(editor)).contains(words));
        return this;
    }

    /** Waits until the screen shows more than one colour. */
    public RecordingBot untilPicture() {
        Ui.until("the recording shows something", () -> canvas().map(Picture::of).map(Picture::colours).orElse(0L) > 1);
        return this;
    }

    /** Waits until it plays, or does not. */
    public RecordingBot untilPlays(boolean plays) {
        Ui.untilEquals("the button of the recording", plays ? "Pause (Space)" : "Play (Space)",
                () -> first(ToolItem.class).map(ToolItem::getToolTipText).orElse("there is none"));
        return this;
    }

    /** Waits until it is at its end, where it stands still. */
    public RecordingBot untilEnd() {
        untilPlays(false);
        Ui.until("the recording is at its end", () -> {
            String[] times = first(Label.class).map(Label::getText).orElse("").split(" / ");
            return times.length == 2 && times[0].equals(times[1]);
        });
        return this;
    }

    /** Presses a key where the picture is. */
    public RecordingBot press(int key) {
        Input.focus(Ui.await("a picture", this::canvas));
        Input.press(key);
        return this;
    }

    /** Chooses how fast it plays. */
    public RecordingBot speed(String speed) {
        Ui.run(() -> {
            Combo combo = first(Combo.class).orElseThrow();
            combo.select(combo.indexOf(speed));
            combo.notifyListeners(SWT.Selection, new Event());
        });
        return this;
    }

    /** Drags the knob to its beginning. */
    public RecordingBot dragToBeginning() {
        Ui.run(() -> {
            Scale scale = first(Scale.class).orElseThrow();
            scale.setSelection(0);
            scale.notifyListeners(SWT.Selection, new Event());
        });
        return this;
    }

    /** Waits until the time that it shows begins so. */
    public RecordingBot untilAt(String time) {
        Ui.until("the recording is at " + time, () -> first(Label.class).map(Label::getText).orElse("").startsWith(time + " / "));
        return this;
    }

    private Optional<Canvas> canvas() {
        return Widgets.first(WorkbenchBot.body(editor), Canvas.class, canvas -> canvas.getClass().getSimpleName().equals("ScreenCanvas"));
    }

    private <T extends Widget> Optional<T> first(Class<T> type) {
        return Widgets.in(WorkbenchBot.body(editor), type).stream().findFirst();
    }
}
