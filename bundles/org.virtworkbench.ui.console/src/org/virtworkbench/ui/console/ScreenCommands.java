package org.virtworkbench.ui.console;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.eclipse.ui.keys.IBindingService;
import org.virtworkbench.core.operation.AddTabletOperation;
import org.virtworkbench.core.operation.Targets;
import org.virtworkbench.core.task.Tasks;
import org.virtworkbench.model.inventory.Guest;
import org.virtworkbench.ui.Failures;
import org.virtworkbench.ui.console.keyboard.KeyCombination;
import org.virtworkbench.ui.console.keyboard.KeyboardLayout;
import org.virtworkbench.ui.console.link.ConsoleFollower;
import org.virtworkbench.ui.console.link.Quality;
import org.virtworkbench.ui.console.preferences.ConsolePage;
import org.virtworkbench.ui.console.recording.PlayRecordingHandler;
import org.virtworkbench.ui.console.recording.ScreenRecording;
import org.virtworkbench.ui.console.screen.Scaling;
import org.virtworkbench.ui.console.screen.ScreenCanvas;

/** What a console's bar does. UI thread. */
final class ScreenCommands implements ConsoleBar.Commands {

    /**
     * What it acts on.
     *
     * @param canvas the screen
     * @param scrolled around the screen
     * @param input to the guest
     * @param size of the guest's screen
     * @param recording of the screen
     * @param sound of the guest
     */
    record Parts(ScreenCanvas canvas, ScrolledComposite scrolled, ScreenInput input, GuestSize size, ScreenRecording recording,
            ScreenSound sound) {
    }

    /** What is around it. */
    interface Console {
        /** {@return the guest's name} */
        String guestName();

        /** {@return the guest, while it is in the model} */
        Optional<Guest> guest();

        /** {@return what is set for the guest} */
        GuestSettings settings();

        /** {@return what follows the guest} */
        Optional<ConsoleFollower> follower();

        /** Says something beside the buttons. */
        void hint(String words);

        /** Says again who has keyboard and pointer. */
        void showHint();

        /** Fills the display, or not any more. */
        void toggleFullScreen();
    }

    /** More characters say nothing more. */
    private static final int MOST_MISSING = 12;
    private static final String PREFERENCES = "org.virtworkbench.ui.console.preferences";

    private final Parts parts;
    private final ConsolePlace place;
    private final Console console;
    private boolean viewOnly;

    ScreenCommands(Parts parts, ConsolePlace place, Console console) {
        this.parts = parts;
        this.place = place;
        this.console = console;
    }

    @Override
    public boolean isViewOnly() {
        return viewOnly;
    }

    @Override
    public void send(KeyCombination keys) {
        parts.input().send(keys);
        parts.canvas().forceFocus();
    }

    @Override
    public void typeClipboard() {
        if (parts.input().stopTyping()) {
            console.hint(Messages.Hint_typingStopped);
            return;
        }
        KeyboardLayout layout = settings().layout();
        parts.canvas().forceFocus();
        parts.input().typeClipboard(layout, settings().typingSpeed(), missing -> {
            if (!missing.isEmpty()) {
                console.hint(NLS.bind(Messages.Hint_skipped, shortened(missing), ConsoleMenus.text(layout)));
            }
        });
    }

    private static String shortened(List<String> missing) {
        String shown = String.join(" ", missing.subList(0, Math.min(MOST_MISSING, missing.size())));
        return missing.size() > MOST_MISSING ? shown + " \u2026" : shown;
    }

    @Override
    public GuestSettings settings() {
        return console.settings();
    }

    @Override
    public void quality(Quality wanted) {
        settings().quality(wanted);
        console.follower().ifPresent(ConsoleFollower::renew);
    }

    @Override
    public ScreenSound sound() {
        return parts.sound();
    }

    @Override
    public void copyPicture() {
        parts.canvas().frame().ifPresent(frame -> {
            ScreenPicture.copy(frame, parts.canvas().getDisplay());
            console.hint(Messages.Hint_pictureCopied);
        });
    }

    @Override
    public String keyOf(String command) {
        String key = place.service(IBindingService.class).getBestActiveBindingFormattedFor(command);
        return key == null ? "" : key;
    }

    @Override
    public void savePicture() {
        parts.canvas().frame().ifPresent(frame -> ScreenPicture.save(frame, console.guestName(), parts.canvas().getShell(), failures(),
                this::saved));
    }

    private void saved(Path file) {
        if (!parts.canvas().isDisposed()) {
            console.hint(NLS.bind(Messages.Hint_pictureSaved, file.getFileName()));
        }
    }

    private Failures failures() {
        return place.service(Failures.class);
    }

    @Override
    public void scaling(Scaling scaling) {
        ConsoleSettings.scaling(scaling);
        parts.canvas().scaling(scaling);
        parts.scrolled().setMinSize(parts.canvas().originalSize());
        parts.size().roomChanged();
    }

    @Override
    public Scaling scaling() {
        return parts.canvas().scaling();
    }

    @Override
    public void viewOnly(boolean wanted) {
        viewOnly = wanted;
        console.follower().ifPresent(following -> following.viewOnly(wanted));
        parts.input().viewOnly(wanted);
        console.showHint();
    }

    @Override
    public void grabs(boolean wanted) {
        parts.input().grabs(wanted);
        parts.canvas().forceFocus();
    }

    @Override
    public boolean isGrabbing() {
        return parts.input().grabs();
    }

    @Override
    public GuestSize size() {
        return parts.size();
    }

    @Override
    public void exclusive(boolean wanted) {
        console.follower().ifPresent(following -> following.exclusive(wanted));
    }

    @Override
    public boolean isExclusive() {
        return console.follower().filter(ConsoleFollower::isExclusive).isPresent();
    }

    @Override
    public void defineKeys() {
        PreferencesUtil.createPreferenceDialogOn(parts.canvas().getShell(), PREFERENCES, null, ConsolePage.KEYS).open();
    }

    @Override
    public ScreenRecording recording() {
        return parts.recording();
    }

    @Override
    public boolean wantsTablet() {
        return parts.input().wantsMotion() && console.guest().filter(AddTabletOperation::appliesTo).isPresent();
    }

    @Override
    public void addTablet() {
        console.guest().ifPresent(
                guest -> place.service(Tasks.class).submit(List.of(new AddTabletOperation(Targets.of(guest)))));
    }

    @Override
    public void ownPointer(boolean wanted) {
        settings().ownPointer(wanted);
        parts.canvas().ownPointer(wanted);
    }

    @Override
    public boolean showsOwnPointer() {
        return settings().ownPointer();
    }

    @Override
    public void playLast() {
        parts.recording().last().ifPresent(file -> {
            try {
                PlayRecordingHandler.open(place.page(), file);
            } catch (PartInitException e) {
                failures().show(e.getStatus());
            }
        });
    }

    @Override
    public void toggleFullScreen() {
        console.toggleFullScreen();
    }
}
