package org.virtworkbench.ui.console.serial;

import org.eclipse.swt.graphics.GC;

/** Paints lines, corners and blocks so that they meet in the next cell, which no font promises. UI thread. */
final class BoxDrawing {

    /** Arms of U+2500 to U+257F: left, right, up, down, each 0 none, 1 light, 2 heavy or double; 9999 where there is no such simple shape. */
    private static final String ARMS = "1100 2200 0011 0022 1100 2200 0011 0022 1100 2200 0011 0022 0101 0201 0102 0202"
            + " 1001 2001 1002 2002 0110 0210 0120 0220 1010 2010 1020 2020 0111 0211 0121 0112 0122 0221 0212 0222"
            + " 1011 2011 1021 1012 1022 2021 2012 2022 1101 2101 1201 2201 1102 2102 1202 2202"
            + " 1110 2110 1210 2210 1120 2120 1220 2220 1111 2111 1211 2211 1121 1112 1122 2121 1221 2112 1212 2221 2212 2122 1222 2222"
            + " 1100 2200 0011 0022 2200 0022 0201 0102 0202 2001 1002 2002 0210 0120 0220 2010 1020 2020 0211 0122 0222 2011 1022 2022"
            + " 2201 1102 2202 2210 1120 2220 2211 1122 2222 0101 1001 1010 0110 9999 9999 9999 1000 0010 0100 0001 2000 0020 0200 0002"
            + " 1200 0012 2100 0021";
    private static final int FIRST = 0x2500;
    private static final int STEP = 5;
    private static final int LAST = FIRST + (ARMS.length() + 1) / STEP - 1;
    private static final int EIGHTHS = 8;
    private static final int OPAQUE = 255;

    private final GC gc;

    BoxDrawing(GC gc) {
        this.gc = gc;
    }

    /** {@return whether the character is one of these; it is painted then, in the foreground} */
    boolean paint(int character, int x, int y, int width, int height) {
        if (character >= FIRST && character <= LAST) {
            String arms = ARMS.substring((character - FIRST) * STEP, (character - FIRST) * STEP + STEP - 1);
            if (arms.charAt(0) == '9') {
                return false;
            }
            lines(arms, x, y, width, height);
            return true;
        }
        return character >= 0x2580 && character <= 0x2593 && block(character, x, y, width, height);
    }

    private void lines(String arms, int x, int y, int width, int height) {
        gc.setBackground(gc.getForeground());
        int middleX = x + width / 2;
        int middleY = y + height / 2;
        int left = thickness(arms.charAt(0));
        int right = thickness(arms.charAt(1));
        int up = thickness(arms.charAt(2));
        int down = thickness(arms.charAt(3));
        int across = Math.max(Math.max(up, down), 1);
        int along = Math.max(Math.max(left, right), 1);
        fill(x, middleY - left / 2, middleX - x + across - across / 2, left);
        fill(middleX - across / 2, middleY - right / 2, x + width - middleX + across / 2, right);
        fill(middleX - up / 2, y, up, middleY - y + along - along / 2);
        fill(middleX - down / 2, middleY - along / 2, down, y + height - middleY + along / 2);
    }

    private void fill(int x, int y, int width, int height) {
        if (width > 0 && height > 0) {
            gc.fillRectangle(x, y, width, height);
        }
    }

    private static int thickness(char arm) {
        return arm == '2' ? 3 : arm - '0';
    }

    private boolean block(int character, int x, int y, int width, int height) {
        gc.setBackground(gc.getForeground());
        if (character == 0x2580) {
            fill(x, y, width, height / 2);
        } else if (character <= 0x2588) {
            int part = Math.max(1, height * (character - 0x2580) / EIGHTHS);
            fill(x, y + height - part, width, part);
        } else if (character <= 0x258F) {
            fill(x, y, Math.max(1, width * (0x2590 - character) / EIGHTHS), height);
        } else if (character == 0x2590) {
            fill(x + width / 2, y, width - width / 2, height);
        } else {
            gc.setAlpha(OPAQUE * (character - 0x2590) / 4);
            fill(x, y, width, height);
            gc.setAlpha(OPAQUE);
        }
        return true;
    }
}
