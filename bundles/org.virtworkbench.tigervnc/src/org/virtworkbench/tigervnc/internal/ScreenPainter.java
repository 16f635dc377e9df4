/*******************************************************************************
 * Copyright (c) 2026 Virt Workbench contributors
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.virtworkbench.tigervnc.internal;

import java.awt.Image;
import java.awt.image.PixelGrabber;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

import com.tigervnc.rfb.CMsgHandler;
import com.tigervnc.rfb.CMsgWriterV3;
import com.tigervnc.rfb.PixelFormat;
import com.tigervnc.rfb.Point;
import com.tigervnc.rfb.Rect;
import com.tigervnc.rfb.ScreenSet;
import org.virtworkbench.rfb.Area;
import org.virtworkbench.rfb.CursorImage;
import org.virtworkbench.rfb.FrameBuffer;
import org.virtworkbench.rfb.RfbListener;

/** Paints what TigerVNC's decoders hand out into our frame buffer. The session's reader thread. */
final class ScreenPainter extends CMsgHandler {

    private static final int OPAQUE = 0xFF000000;
    private static final int MOST_CURSOR_PIXELS = 1 << 20;

    private final RfbListener listener;
    private final Consumer<Consumer<CMsgWriterV3>> writer;
    private final List<Area> damage = new ArrayList<>();
    private FrameBuffer frame;

    /**
     * @param frame the screen at first
     * @param listener told what happens
     * @param writer sends messages
     */
    ScreenPainter(FrameBuffer frame, RfbListener listener, Consumer<Consumer<CMsgWriterV3>> writer) {
        this.frame = frame;
        this.listener = listener;
        this.writer = writer;
        cp.width = frame.width();
        cp.height = frame.height();
        cp.setPF(getPreferredPF());
    }

    /** Asks for the next update, or for everything. */
    void request(boolean onlyChanges) {
        Rect all = new Rect(0, 0, frame.width(), frame.height());
        writer.accept(to -> to.writeFramebufferUpdateRequest(all, onlyChanges));
    }

    @Override
    public PixelFormat getPreferredPF() {
        return new PixelFormat(32, 24, false, true, 255, 255, 255, 16, 8, 0);
    }

    @Override
    public void framebufferUpdateStart() {
        request(true);
    }

    @Override
    public void framebufferUpdateEnd() {
        if (!damage.isEmpty()) {
            listener.damaged(List.copyOf(damage));
            damage.clear();
        }
    }

    @Override
    public void beginRect(Rect area, int encoding) {
        check(area);
    }

    private void check(Rect area) {
        if (area.tl.x < 0 || area.tl.y < 0 || area.br.x > frame.width() || area.br.y > frame.height()) {
            throw new IllegalStateException("A rectangle reaches out of the screen.");
        }
    }

    @Override
    public void endRect(Rect area, int encoding) {
        if (!area.is_empty()) {
            damage.add(new Area(area.tl.x, area.tl.y, area.width(), area.height()));
        }
    }

    @Override
    public void fillRect(Rect area, int pixel) {
        check(area);
        for (int y = area.tl.y; y < area.br.y; y++) {
            Arrays.fill(frame.pixels(), y * frame.width() + area.tl.x, y * frame.width() + area.br.x, pixel | OPAQUE);
        }
    }

    @Override
    public void imageRect(Rect area, Object image) {
        check(area);
        int[] pixels = image instanceof Image jpeg ? grab(jpeg, area) : (int[]) image;
        for (int y = 0; y < area.height(); y++) {
            int target = (area.tl.y + y) * frame.width() + area.tl.x;
            for (int x = 0; x < area.width(); x++) {
                frame.pixels()[target + x] = pixels[y * area.width() + x] | OPAQUE;
            }
        }
    }

    private static int[] grab(Image image, Rect area) {
        int[] pixels = new int[area.area()];
        try {
            if (!new PixelGrabber(image, 0, 0, area.width(), area.height(), pixels, 0, area.width()).grabPixels()) {
                throw new IllegalStateException("A JPEG image is damaged.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return pixels;
    }

    @Override
    public void copyRect(Rect area, int fromX, int fromY) {
        check(area);
        check(new Rect(fromX, fromY, fromX + area.width(), fromY + area.height()));
        boolean upwards = fromY < area.tl.y;
        for (int i = 0; i < area.height(); i++) {
            int row = upwards ? area.height() - 1 - i : i;
            System.arraycopy(frame.pixels(), (fromY + row) * frame.width() + fromX, frame.pixels(),
                    (area.tl.y + row) * frame.width() + area.tl.x, area.width());
        }
    }

    @Override
    public void setDesktopSize(int width, int height) {
        super.setDesktopSize(width, height);
        resize(width, height);
    }

    @Override
    public void setExtendedDesktopSize(int reason, int result, int width, int height, ScreenSet layout) {
        super.setExtendedDesktopSize(reason, result, width, height, layout);
        resize(cp.width, cp.height);
    }

    private void resize(int width, int height) {
        if (width != frame.width() || height != frame.height()) {
            frame = new FrameBuffer(width, height);
            damage.clear();
            listener.resized(frame);
            request(false);
        }
    }

    @Override
    public void setCursor(int width, int height, Point hotspot, int[] data, byte[] mask) {
        if ((long) width * height > MOST_CURSOR_PIXELS) {
            throw new IllegalStateException("The pointer is too large.");
        }
        int[] pixels = new int[width * height];
        int rowBytes = (width + 7) / 8;
        for (int i = 0; i < pixels.length; i++) {
            boolean shown = (mask[i / width * rowBytes + i % width / 8] & 0x80 >> i % width % 8) != 0;
            pixels[i] = shown ? data[i] | OPAQUE : 0;
        }
        listener.cursor(new CursorImage(width, height, hotspot.x, hotspot.y, pixels));
    }

    @Override
    public void setName(String name) {
        super.setName(name);
        listener.renamed(name);
    }

    @Override
    public void bell() {
        listener.bell();
    }

    @Override
    public void serverCutText(String text, int length) {
        listener.clipboard(text);
    }
}
