package org.virtworkbench.ui.console;

import java.util.Optional;
import java.util.function.BooleanSupplier;

import org.virtworkbench.ui.console.recording.ScreenRecording;

/** Shows in a console's bar, and on its tab, whether the screen is recorded and the guest is heard. UI thread. */
final class ConsoleMarks implements ScreenRecording.Listener, ScreenSound.Listener {

    private final BooleanSupplier shown;
    private final Runnable tab;
    private Optional<ConsoleBar> bar = Optional.empty();

    /**
     * @param shown whether there is a screen
     * @param tab marks the tab
     */
    ConsoleMarks(BooleanSupplier shown, Runnable tab) {
        this.shown = shown;
        this.tab = tab;
    }

    /** Takes the bar, which is made after what it shows. */
    void on(ConsoleBar made) {
        bar = Optional.of(made);
    }

    private Optional<ConsoleBar> bar() {
        return bar.filter(made -> !made.isDisposed());
    }

    @Override
    public void changed() {
        bar().ifPresent(made -> {
            made.showRecording(shown.getAsBoolean());
            made.showSound();
            tab.run();
        });
    }

    @Override
    public void ended(String words) {
        bar().ifPresent(made -> made.hint(words));
    }

    @Override
    public void silent() {
        bar().ifPresent(made -> made.hint(Messages.Hint_silent));
    }
}
