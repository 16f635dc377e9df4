package org.virtworkbench.app.startup;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.eclipse.swt.SWTException;
import org.eclipse.swt.widgets.Display;

/**
 * Asks the UI thread again and again, and notes how long the answers took: one line with the time at which it was asked, in milliseconds since 1970, the
 * milliseconds until it answered, and those of them in which it had a processor. Only slow answers are noted. It is switched on by the system property
 * {@value #PROPERTY}, which names the file, and is there for measuring.
 */
public final class AnswerTimes {

    /** Names the file that the times go to; nothing is measured without it. */
    public static final String PROPERTY = "org.virtworkbench.answers";

    private static final double NOTABLE_MS = 5;
    private static final long BETWEEN_MS = 4;

    private final Display display;
    private final PrintStream out;
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final long thread;

    private AnswerTimes(Display display, PrintStream out) {
        this.display = display;
        this.out = out;
        thread = display.getThread().threadId();
    }

    /**
     * Begins, where the property asks for it; ends with the display.
     *
     * @param display whose thread is asked
     */
    public static void startWhereAsked(Display display) {
        String file = System.getProperty(PROPERTY);
        if (file == null) {
            return;
        }
        Thread thread = new Thread(() -> write(display, Path.of(file)), "answer-times");
        thread.setDaemon(true);
        thread.start();
    }

    private static void write(Display display, Path file) {
        try (PrintStream out = new PrintStream(file.toFile(), StandardCharsets.UTF_8)) {
            new AnswerTimes(display, out).ask();
        } catch (IOException e) {
            System.err.println("virt-workbench: " + e.getMessage());
        }
    }

    private void ask() {
        try {
            while (!display.isDisposed()) {
                CountDownLatch answered = new CountDownLatch(1);
                long time = System.currentTimeMillis();
                long processor = threads.getThreadCpuTime(thread);
                long asked = System.nanoTime();
                display.asyncExec(answered::countDown);
                answered.await();
                double milliseconds = (System.nanoTime() - asked) / 1e6;
                note(time, milliseconds, (threads.getThreadCpuTime(thread) - processor) / 1e6);
                TimeUnit.MILLISECONDS.sleep(BETWEEN_MS);
            }
        } catch (InterruptedException | SWTException e) {
            Thread.currentThread().interrupt(); // the program ends
        }
    }

    private void note(long time, double milliseconds, double ofProcessor) {
        if (milliseconds >= NOTABLE_MS) {
            out.println(time + " " + milliseconds + " " + ofProcessor);
            out.flush();
        }
    }
}
