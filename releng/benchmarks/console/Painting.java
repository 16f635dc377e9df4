import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.virtworkbench.rfb.Area;
import org.virtworkbench.rfb.FrameBuffer;
import org.virtworkbench.ui.console.gtk.CairoPixelImage;
import org.virtworkbench.ui.console.screen.Scaling;
import org.virtworkbench.ui.console.screen.ScreenCanvas;

/** Measures how the console's canvas brings changes to the screen, in a process of its own. Prints one line. */
public final class Painting {

    private static final int WIDTH = 1920;
    private static final int HEIGHT = 1080;
    private static final int SMALL = 64;
    private static final int WARM_UP = 300;
    private static final int FRAMES = 300;
    private static final int SMALL_CHANGES = 3000;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Display display = new Display();
    private final Shell shell = new Shell(display, SWT.NO_TRIM);
    private final ScreenCanvas canvas = new ScreenCanvas(shell, CairoPixelImage::create);
    private final FrameBuffer frame = new FrameBuffer(WIDTH, HEIGHT);
    private boolean painted;

    private Painting() {
        shell.setLayout(new FillLayout());
        shell.setBounds(0, 0, WIDTH, HEIGHT);
        canvas.scaling(Scaling.ORIGINAL);
        canvas.addListener(SWT.Paint, event -> painted = true);
        shell.open();
        canvas.show(frame);
        Random random = new Random(1);
        for (int i = 0; i < frame.pixels().length; i++) {
            frame.pixels()[i] = 0xFF000000 | random.nextInt();
        }
    }

    /**
     * Prints milliseconds of the UI thread's processor time for one whole frame, from the change to its paint, whole frames a second, and milliseconds from a change of
     * 64 × 64 pixels to where it is in the picture that is painted.
     */
    public static void main(String[] arguments) {
        Painting painting = new Painting();
        Area all = new Area(0, 0, WIDTH, HEIGHT);
        for (int i = 0; i < WARM_UP; i++) {
            painting.show(all);
        }
        List<Double> frames = new ArrayList<>();
        long begin = System.nanoTime();
        for (int i = 0; i < FRAMES; i++) {
            frames.add(painting.show(all));
        }
        double rate = FRAMES / ((System.nanoTime() - begin) / 1e9);
        System.out.printf(Locale.ROOT, "%.4f %.2f %.5f%n", median(frames), rate, painting.small());
        System.exit(0);
    }

    /** {@return milliseconds until it was painted, without the waiting for the screen's next turn} */
    private double show(Area area) {
        painted = false;
        long begun = THREADS.getCurrentThreadCpuTime();
        canvas.damaged(List.of(area));
        while (!painted) {
            if (!display.readAndDispatch()) {
                display.sleep();
            }
        }
        return (THREADS.getCurrentThreadCpuTime() - begun) / 1e6;
    }

    /** {@return milliseconds from a change to where it is in the picture; all those that came by then are painted together} */
    private double small() {
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < SMALL_CHANGES; i++) {
            Area area = new Area(i * 37 % (WIDTH - SMALL), i * 91 % (HEIGHT - SMALL), SMALL, SMALL);
            long[] begun = { 0 };
            boolean[] handled = { false };
            display.asyncExec(() -> begun[0] = THREADS.getCurrentThreadCpuTime());
            canvas.damaged(List.of(area)); // handled in its turn
            display.asyncExec(() -> {
                times.add((THREADS.getCurrentThreadCpuTime() - begun[0]) / 1e6);
                handled[0] = true;
            });
            while (!handled[0]) {
                display.readAndDispatch();
            }
        }
        return median(times.subList(SMALL_CHANGES / 2, SMALL_CHANGES));
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }
}
