import java.awt.Color;
import java.awt.Font;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;

import javax.imageio.ImageIO;

/** What screens look like; the same each time. */
final class Pictures {

    private final int width;
    private final int height;

    Pictures(int width, int height) {
        this.width = width;
        this.height = height;
    }

    /** A terminal full of words. */
    BufferedImage terminal(long seed) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = pen(image, new Color(0x10, 0x18, 0x28));
        pen.setFont(new Font(Font.MONOSPACED, Font.PLAIN, 13));
        Random random = new Random(seed);
        for (int y = 14; y < height; y += 16) {
            pen.setColor(random.nextInt(5) == 0 ? new Color(0x60, 0xd0, 0x80) : new Color(0xd0, 0xd0, 0xd0));
            pen.drawString(words(random, random.nextInt(width / 8)), 4, y);
        }
        return image;
    }

    /** A desktop with a document and a toolbar. */
    BufferedImage desktop(long seed) {
        BufferedImage image = photograph();
        Graphics2D pen = pen(image, null);
        Random random = new Random(seed);
        int left = width / 10;
        int top = height / 10;
        pen.setColor(new Color(0xf4, 0xf4, 0xf4));
        pen.fillRect(left, top, width * 8 / 10, height * 8 / 10);
        pen.setPaint(new GradientPaint(0, top, new Color(0x40, 0x80, 0xd0), 0, top + 28f, new Color(0x28, 0x60, 0xa8)));
        pen.fillRect(left, top, width * 8 / 10, 28);
        for (int i = 0; i < width / 60; i++) {
            pen.setColor(new Color(random.nextInt(0xFFFFFF)));
            pen.fillOval(left + 12 + 34 * i % (width * 7 / 10), top + 36, 20, 20);
        }
        pen.setColor(Color.WHITE);
        pen.fillRect(left + 10, top + 70, width * 8 / 10 - 20, height * 8 / 10 - 80);
        pen.setColor(Color.BLACK);
        pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 14));
        for (int y = top + 90; y < top + height * 8 / 10 - 14; y += 20) {
            pen.drawString(words(random, width / 14), left + 16, y);
        }
        return image;
    }

    /** Soft changes of colour with a little noise. */
    BufferedImage photograph() {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(7);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double wave = Math.sin(x / 97.0) + Math.cos(y / 61.0) + Math.sin((x + y) / 173.0) + Math.sin(Math.hypot(x - 400, y - 300) / 40);
                int light = (int) (128 + 28 * wave) + random.nextInt(2);
                image.setRGB(x, y, clamp(light + 20) << 16 | clamp(light) << 8 | clamp(200 - light));
            }
        }
        return image;
    }

    /** Both side by side. */
    BufferedImage pageAndPhotograph() {
        BufferedImage image = photograph();
        Graphics2D pen = image.createGraphics();
        pen.drawImage(desktop(3).getSubimage(0, 0, width / 2, height), 0, 0, null);
        return image;
    }

    static Path write(BufferedImage image, Path file) throws IOException {
        String name = file.toString();
        if (!ImageIO.write(image, name.substring(name.lastIndexOf('.') + 1), file.toFile())) {
            throw new IOException("no writer for " + file);
        }
        return file;
    }

    private Graphics2D pen(BufferedImage image, Color ground) {
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        if (ground != null) {
            pen.setColor(ground);
            pen.fillRect(0, 0, width, height);
        }
        return pen;
    }

    private static String words(Random random, int letters) {
        StringBuilder text = new StringBuilder();
        while (text.length() < letters) {
            text.append(random.nextInt(6) == 0 ? ' ' : (char) ('a' + random.nextInt(26)));
        }
        return text.toString();
    }

    private static int clamp(int value) {
        return Math.max(0, Math.min(255, value));
    }
}
