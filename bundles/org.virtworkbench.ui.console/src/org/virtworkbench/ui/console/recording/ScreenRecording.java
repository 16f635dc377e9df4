package org.virtworkbench.ui.console.recording;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.core.runtime.Status;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Display;
import org.virtworkbench.rfb.Area;
import org.virtworkbench.rfb.CursorImage;
import org.virtworkbench.rfb.FrameBuffer;
import org.virtworkbench.rfb.recording.ScreenRecorder;
import org.virtworkbench.ui.Failures;
import org.virtworkbench.ui.console.ConsoleSettings;

/**
 * Records a console's screen while the person wants it, also over disconnections: then nothing changes on it. One file each time, in the folder of recordings.
 * UI thread, but for {@link #damaged}.
 */
public final class ScreenRecording {

    /** Ending of the files' names, with the dot. */
    public static final String ENDING = ".fbs";

    /** Bytes of a file; more than a day of a screen where little happens. */
    private static final long MOST_BYTES = 8L << 30;
    private static final int TICK_MILLIS = 500;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH.mm.ss");

    /** Hears of it, on the UI thread. */
    public interface Listener {
        /** It began, ended, or goes on for half a second more. */
        void changed();

        /** It ended, and this is to be said. */
        void ended(String words);
    }

    private final Display display;
    private final Failures failures;
    private final Supplier<String> guest;
    private final Listener listener;
    private final Runnable tick = this::tick;
    private volatile Optional<ScreenRecorder> recorder = Optional.empty();
    private Optional<FrameBuffer> frame = Optional.empty();
    private Optional<CursorImage> cursor = Optional.empty();
    private Optional<Path> last = Optional.empty();

    /**
     * @param display of the UI thread
     * @param failures shows why a recording ended that was to go on
     * @param guest gives the guest's name
     * @param listener hears of it
     */
    public ScreenRecording(Display display, Failures failures, Supplier<String> guest, Listener listener) {
        this.display = display;
        this.failures = failures;
        this.guest = guest;
        this.listener = listener;
    }

    /** {@return whether it records} */
    public boolean isOn() {
        return recorder.isPresent();
    }

    /** {@return how long it has recorded, such as 1:05; nothing while it does not} */
    public Optional<String> time() {
        return recorder.map(running -> PlayTime.text(running.millis()));
    }

    /** {@return the file that was recorded last and is whole} */
    public Optional<Path> last() {
        return last;
    }

    /** Begins, or ends. */
    public void toggle() {
        if (isOn()) {
            stop();
        } else {
            frame.ifPresent(this::start);
        }
    }

    private void start(FrameBuffer shown) {
        String name = guest.get();
        Path file = ConsoleSettings.recordings().resolve(fileName(name, LocalDateTime.now()));
        ScreenRecorder started = ScreenRecorder.start(file, name, MOST_BYTES, (how, why) -> onDisplay(() -> ended(name, file, how, why)));
        recorder = Optional.of(started);
        started.screen(shown);
        cursor.ifPresent(started::cursor);
        display.timerExec(TICK_MILLIS, tick);
        listener.changed();
    }

    /** {@return a name for a file: what other systems do not allow in it is left out} */
    static String fileName(String guest, LocalDateTime time) {
        return guest.replaceAll("[^\\p{L}\\p{N} ._-]", "_") + ' ' + TIME.format(time) + ENDING;
    }

    private void stop() {
        recorder.ifPresent(ScreenRecorder::close);
    }

    private void ended(String name, Path file, ScreenRecorder.End how, Optional<IOException> why) {
        recorder = Optional.empty();
        display.timerExec(-1, tick);
        switch (how) {
            case STOPPED -> {
                last = Optional.of(file);
                listener.ended(NLS.bind(Messages.Recording_ended, file.getFileName()));
            }
            case FULL -> {
                last = Optional.of(file);
                failures.show(Status.warning(NLS.bind(Messages.Recording_full, name) + ".\n" + NLS.bind(Messages.Recording_fullWhy, file)));
            }
            case FAILED -> failures.show(Status.error(NLS.bind(Messages.Recording_failed, name) + ".\n"
                    + NLS.bind(Messages.Recording_failedWhy, file, why.map(ScreenRecording::reason).orElse("")), why.orElse(null)));
        }
        listener.changed();
    }

    private static String reason(IOException failure) {
        String text = failure.getMessage();
        return text == null ? failure.getClass().getSimpleName() : text;
    }

    private void tick() {
        if (isOn()) {
            listener.changed();
            display.timerExec(TICK_MILLIS, tick);
        }
    }

    private void onDisplay(Runnable news) {
        if (!display.isDisposed()) {
            display.asyncExec(news);
        }
    }

    /** The console goes: what was recorded so far is kept. */
    public void dispose() {
        stop();
        display.timerExec(-1, tick);
    }

    // what the screen shows

    /** The screen is this from now on. */
    public void screen(FrameBuffer shown) {
        frame = Optional.of(shown);
        recorder.ifPresent(running -> running.screen(shown));
    }

    /** Pixels changed. Any thread. */
    public void damaged(List<Area> areas) {
        recorder.ifPresent(running -> running.damaged(areas));
    }

    /** The guest's pointer looks like this. */
    public void cursor(CursorImage image) {
        cursor = Optional.of(image);
        recorder.ifPresent(running -> running.cursor(image));
    }

    /** The pointer is at this place of the screen. */
    public void pointer(int x, int y) {
        recorder.ifPresent(running -> running.pointer(x, y));
    }
}
