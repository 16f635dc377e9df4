import java.util.Random;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;

/** Somebody at work, the same each time: text that scrolls, a window that is moved, a small film. Ends by itself. */
public final class Animation {

    private static final int STEP_MILLIS = 40;
    private static final int LINE = 18;
    private static final int TEXT_WIDTH = 900;
    private static final int TEXT_HEIGHT = 40 * LINE;
    private static final int FILM_WIDTH = 640;
    private static final int FILM_HEIGHT = 360;
    private static final int PICTURES = 12;

    private final Display display = new Display();
    private final Shell shell = new Shell(display, SWT.NO_TRIM | SWT.NO_BACKGROUND);
    private final Random random = new Random(3);
    private final Image window = picture(700, 500, 4);
    private final Image[] film = new Image[PICTURES];
    private final int steps;
    private int step;
    private int windowX = 300;

    private Animation(double seconds) {
        steps = (int) (seconds * 1000 / STEP_MILLIS);
        for (int i = 0; i < film.length; i++) {
            film[i] = picture(FILM_WIDTH, FILM_HEIGHT, 16 + 4 * i);
        }
        shell.setBounds(display.getBounds());
        shell.open();
    }

    /** {@code SECONDS} */
    public static void main(String[] arguments) {
        Animation animation = new Animation(Double.parseDouble(arguments[0]));
        animation.display.timerExec(STEP_MILLIS, animation::next);
        while (!animation.shell.isDisposed()) {
            if (!animation.display.readAndDispatch()) {
                animation.display.sleep();
            }
        }
        System.exit(0);
    }

    private void next() {
        if (step == steps) {
            shell.dispose();
            return;
        }
        display.timerExec(STEP_MILLIS, this::next);
        GC gc = new GC(shell);
        if (step == 0) {
            gc.setBackground(new Color(40, 70, 110));
            gc.fillRectangle(shell.getClientArea());
        }
        switch (3 * step / steps) {
            case 0 -> scroll(gc);
            case 1 -> move(gc);
            default -> gc.drawImage(film[step % PICTURES], 1200, 600);
        }
        gc.dispose();
        step++;
    }

    private void scroll(GC gc) {
        gc.copyArea(50, 50 + LINE, TEXT_WIDTH, TEXT_HEIGHT - LINE, 50, 50, false);
        gc.setBackground(new Color(20, 20, 20));
        gc.setForeground(new Color(210, 210, 200));
        gc.fillRectangle(50, 50 + TEXT_HEIGHT - LINE, TEXT_WIDTH, LINE);
        StringBuilder text = new StringBuilder();
        for (int i = 0, length = 20 + random.nextInt(80); i < length; i++) {
            text.append((char) (random.nextInt(6) == 0 ? ' ' : 'a' + random.nextInt(26)));
        }
        gc.drawString(text.toString(), 54, 50 + TEXT_HEIGHT - LINE, true);
    }

    private void move(GC gc) {
        int before = windowX;
        windowX += 7;
        gc.setBackground(new Color(40, 70, 110));
        gc.fillRectangle(before, 200, windowX - before, 500);
        gc.drawImage(window, windowX, 200);
    }

    /** Stripes and a soft shade. */
    private Image picture(int width, int height, int period) {
        ImageData data = new ImageData(width, height, 24, new PaletteData(0xFF0000, 0xFF00, 0xFF));
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int shade = (x * 200 / width + y * 55 / height) & 0xFF;
                data.setPixel(x, y, (x + y) / period % 2 == 0 ? 0xE8E8E8 : shade << 16 | (255 - shade) << 8 | period * 3);
            }
        }
        return new Image(display, data);
    }
}
