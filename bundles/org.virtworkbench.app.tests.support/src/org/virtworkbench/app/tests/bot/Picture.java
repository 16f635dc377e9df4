package org.virtworkbench.app.tests.bot;

import java.nio.file.Path;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.Widget;

/** What is on the screen, as pixels and as text. UI thread. */
public final class Picture {

    private static final int MOST_ROWS = 50;

    private Picture() {
    }

    /** Writes the whole screen to a PNG file. */
    public static void ofScreen(Path file) {
        ImageLoader loader = new ImageLoader();
        loader.data = new ImageData[] { of(Ui.display().getBounds()) };
        loader.save(file.toString(), SWT.IMAGE_PNG);
    }

    /** {@return the pixels of an area of the display} */
    public static ImageData of(Rectangle area) {
        Image image = new Image(Ui.display(), area.width, area.height);
        GC gc = new GC(Ui.display());
        try {
            gc.copyArea(image, area.x, area.y);
            return image.getImageData();
        } finally {
            gc.dispose();
            image.dispose();
        }
    }

    /** {@return the pixels of a control as they are on the screen} */
    public static ImageData of(Control control) {
        Rectangle area = control.getBounds();
        Image image = new Image(Ui.display(), area.width, area.height);
        GC gc = new GC(control);
        try {
            gc.copyArea(image, 0, 0);
            return image.getImageData();
        } finally {
            gc.dispose();
            image.dispose();
        }
    }

    /** {@return number of different colours in a picture} */
    public static long colours(ImageData picture) {
        return pixels(picture).distinct().count();
    }

    /** {@return number of pixels of a colour in a picture} */
    public static long pixels(ImageData picture, RGB colour) {
        int pixel = picture.palette.getPixel(colour);
        return pixels(picture).filter(each -> each == pixel).count();
    }

    /** {@return which part of a picture has a colour that fits, from 0 to 1} */
    public static double share(ImageData picture, Predicate<RGB> fits) {
        return pixels(picture).filter(pixel -> fits.test(picture.palette.getRGB(pixel))).count()
                / (double) (picture.width * picture.height);
    }

    /** {@return all pixels of a picture, row after row: {@code 0xRRGGBB}} */
    public static int[] rgb(ImageData picture) {
        return pixels(picture).map(pixel -> {
            RGB colour = picture.palette.getRGB(pixel);
            return colour.red << 16 | colour.green << 8 | colour.blue;
        }).toArray();
    }

    /** {@return the smallest area that has all pixels of a picture whose colour fits; an empty one where none does} */
    public static Rectangle area(ImageData picture, Predicate<RGB> fits) {
        Rectangle area = new Rectangle(0, 0, 0, 0);
        for (int y = 0; y < picture.height; y++) {
            for (int x = 0; x < picture.width; x++) {
                if (fits.test(picture.palette.getRGB(picture.getPixel(x, y)))) {
                    Rectangle pixel = new Rectangle(x, y, 1, 1);
                    area = area.isEmpty() ? pixel : area.union(pixel);
                }
            }
        }
        return area;
    }

    private static IntStream pixels(ImageData picture) {
        return IntStream.range(0, picture.width * picture.height).map(i -> picture.getPixel(i % picture.width, i / picture.width));
    }

    /** {@return all visible widgets with their texts} */
    public static String dump() {
        StringBuilder text = new StringBuilder();
        for (Shell shell : Ui.display().getShells()) {
            for (Widget widget : Widgets.in(shell, Widget.class)) {
                text.append(widget).append(" “").append(Widgets.text(widget)).append("”\n");
                if (widget instanceof Table table) {
                    for (int i = 0; i < Math.min(MOST_ROWS, table.getItemCount()); i++) {
                        TableItem item = table.getItem(i);
                        text.append("    ");
                        for (int column = 0; column < Math.max(1, table.getColumnCount()); column++) {
                            text.append(item.getText(column)).append(" | ");
                        }
                        text.append('\n');
                    }
                } else if (widget instanceof Tree tree) {
                    for (String line : Trees.lines(tree)) {
                        text.append("    ").append(line).append('\n');
                    }
                }
            }
        }
        return text.toString();
    }
}
