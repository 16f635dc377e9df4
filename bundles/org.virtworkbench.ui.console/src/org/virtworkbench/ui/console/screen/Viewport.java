package org.virtworkbench.ui.console.screen;

import org.virtworkbench.rfb.Area;

/**
 * Where a guest's screen lies on a canvas. All in pixels of the display, not in SWT's points.
 *
 * @param guestWidth width of the guest's screen, at least 1
 * @param guestHeight height of the guest's screen, at least 1
 * @param x left edge on the canvas
 * @param y upper edge on the canvas
 * @param width width on the canvas, at least 1
 * @param height height on the canvas, at least 1
 */
public record Viewport(int guestWidth, int guestHeight, int x, int y, int width, int height) {

    /**
     * {@return the viewport, in the middle of a canvas, in the shape of the guest's screen}
     *
     * @param scaling how large
     * @param guestWidth of the guest's screen
     * @param guestHeight of the guest's screen
     * @param canvasWidth of the canvas
     * @param canvasHeight of the canvas
     * @param zoom of the desktop, in percent
     */
    public static Viewport of(Scaling scaling, int guestWidth, int guestHeight, int canvasWidth, int canvasHeight, int zoom) {
        int gw = Math.max(1, guestWidth);
        int gh = Math.max(1, guestHeight);
        double room = Math.min((double) canvasWidth / gw, (double) canvasHeight / gh);
        double factor = switch (scaling) {
            case FIT -> room;
            case SHRINK -> Math.min(1, room);
            case ORIGINAL -> 1;
            case POINTS -> zoom / 100.0;
        };
        int width = Math.max(1, (int) Math.round(gw * factor));
        int height = Math.max(1, (int) Math.round(gh * factor));
        return new Viewport(gw, gh, Math.max(0, (canvasWidth - width) / 2), Math.max(0, (canvasHeight - height) / 2), width, height);
    }

    /** {@return whether pixels are not shown one for one} */
    public boolean isScaled() {
        return width != guestWidth || height != guestHeight;
    }

    /** {@return the guest's column under a column of the canvas, cut to its screen} */
    public int guestX(int canvasX) {
        return cut((int) Math.floor((canvasX - x + 0.5) * guestWidth / width), guestWidth);
    }

    /** {@return the guest's row under a row of the canvas, cut to its screen} */
    public int guestY(int canvasY) {
        return cut((int) Math.floor((canvasY - y + 0.5) * guestHeight / height), guestHeight);
    }

    /** {@return the column of the canvas at which a column of the guest's screen begins} */
    public int canvasX(int guestX) {
        return x + (int) Math.floor((double) guestX * width / guestWidth);
    }

    /** {@return the row of the canvas at which a row of the guest's screen begins} */
    public int canvasY(int guestY) {
        return y + (int) Math.floor((double) guestY * height / guestHeight);
    }

    /**
     * {@return the part of the picture on the canvas that changes with an area of the guest's screen, from the picture's upper left corner; empty when there
     * is none} Scaled pixels are mixed of their neighbours, so it reaches a little further.
     */
    public Area picture(Area guest) {
        int left = Math.max(0, guest.x());
        int top = Math.max(0, guest.y());
        int right = Math.min(guestWidth, guest.x() + guest.width());
        int bottom = Math.min(guestHeight, guest.y() + guest.height());
        if (right <= left || bottom <= top) {
            return new Area(0, 0, 0, 0);
        }
        if (!isScaled()) {
            return new Area(left, top, right - left, bottom - top);
        }
        int x0 = (int) Math.max(0, Math.floor((left - 1.0) * width / guestWidth));
        int y0 = (int) Math.max(0, Math.floor((top - 1.0) * height / guestHeight));
        int x1 = (int) Math.min(width, Math.ceil((right + 1.0) * width / guestWidth));
        int y1 = (int) Math.min(height, Math.ceil((bottom + 1.0) * height / guestHeight));
        return new Area(x0, y0, x1 - x0, y1 - y0);
    }

    private static int cut(int value, int size) {
        return Math.clamp(value, 0, size - 1);
    }
}
