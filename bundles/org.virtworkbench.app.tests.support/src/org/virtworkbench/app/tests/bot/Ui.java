package org.virtworkbench.app.tests.bot;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;

/** Looks at the window and acts on it from a test's thread, which is never the UI thread. */
public final class Ui {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    /** Most of what is waited for comes within a few milliseconds: looks are close together at first, and then each time farther apart, up to this. */
    private static final long FARTHEST_APART = Duration.ofMillis(16).toNanos();
    private static final long CLOSE_TOGETHER = Duration.ofMillis(1).toNanos();

    private Ui() {
    }

    /** {@return the display of the workbench} */
    public static Display display() {
        return PlatformUI.getWorkbench().getDisplay();
    }

    /** {@return what a look on the UI thread finds; what it throws, this throws} */
    public static <T> T get(Supplier<T> look) {
        AtomicReference<T> found = new AtomicReference<>();
        AtomicReference<Throwable> failure = new AtomicReference<>();
        display().syncExec(() -> {
            try {
                found.set(look.get());
            } catch (RuntimeException | Error e) {
                failure.set(e);
            }
        });
        rethrow(failure.get());
        return found.get();
    }

    /** Does something short on the UI thread and waits for its end. */
    public static void run(Runnable action) {
        get(() -> {
            action.run();
            return null;
        });
    }

    /**
     * Does what may open a dialog, on the UI thread: returns when it is over, or as soon as a dialog that it opened waits for the person. What it throws, this
     * throws; after the dialog it goes into the log.
     */
    public static void act(Runnable action) {
        AtomicReference<Throwable> failure = new AtomicReference<>();
        AtomicBoolean returned = new AtomicBoolean();
        display().asyncExec(() -> {
            try {
                action.run();
            } catch (RuntimeException | Error e) {
                failure.set(e);
                if (returned.get()) {
                    ILog.of(Ui.class).error("What a test did failed behind a dialog", e);
                }
            }
        });
        display().syncExec(() -> returned.set(true));
        rethrow(failure.get());
    }

    /**
     * Waits until something is so, as seen on the UI thread.
     *
     * @param what is waited for, for the failure
     * @param condition without any effect
     */
    public static void until(String what, BooleanSupplier condition) {
        await(what, () -> condition.getAsBoolean() ? Optional.of(Boolean.TRUE) : Optional.empty());
    }

    /**
     * Waits until something is there, as seen on the UI thread.
     *
     * @param what is waited for, for the failure
     * @param look finds it, without any effect
     * @return what was found
     */
    public static <T> T await(String what, Supplier<Optional<T>> look) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        long apart = CLOSE_TOGETHER;
        while (true) {
            Optional<T> found = get(look);
            if (found.isPresent()) {
                return found.get();
            }
            if (System.nanoTime() > end) {
                throw new AssertionError("Not within " + PATIENCE.toSeconds() + " s: " + what);
            }
            LockSupport.parkNanos(apart);
            apart = Math.min(2 * apart, FARTHEST_APART);
        }
    }

    /**
     * Waits until a look finds what is expected; the failure tells what was found last.
     *
     * @param what is looked at
     * @param expected value
     * @param look finds it
     */
    public static <T> void untilEquals(String what, T expected, Supplier<? extends T> look) {
        AtomicReference<T> last = new AtomicReference<>();
        try {
            until(what, () -> {
                last.set(look.get());
                return expected.equals(last.get());
            });
        } catch (AssertionError e) {
            throw new AssertionError(what + ": expected <" + expected + "> but it stayed <" + last.get() + ">", e);
        }
    }

    private static void rethrow(Throwable failure) {
        if (failure instanceof RuntimeException e) {
            e.addSuppressed(new IllegalStateException("asked for here"));
            throw e;
        }
        if (failure instanceof Error e) {
            throw e;
        }
    }
}
