/*******************************************************************************
 * Copyright (c) 2026 Virt Workbench contributors
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.virtworkbench.rfb.recording;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.virtworkbench.rfb.Area;
import org.virtworkbench.rfb.CursorImage;
import org.virtworkbench.rfb.FrameBuffer;
import org.virtworkbench.rfb.internal.Encodings;

/** Makes updates of what changed: from time to time one that is a whole picture. */
final class UpdateWriter implements AutoCloseable {

    private static final long BETWEEN_KEY_FRAMES = TimeUnit.SECONDS.toNanos(10);
    private static final int COUNT_PLACE = 2;
    private static final int OPAQUE_FROM = 128;

    private final TightWriter tight = new TightWriter();
    private Optional<CursorImage> cursor = Optional.empty();
    private Optional<Area> pointer = Optional.empty();
    private long lastKeyFrame;

    /** {@return an update in which nothing changes} */
    static Message empty() {
        return new Message().u8(Fbs.UPDATE).u8(0).u16(0);
    }

    /**
     * {@return an update}
     *
     * @param batch what changed
     * @param now the time in nanoseconds
     */
    Message update(Changes.Batch batch, long now) {
        cursor = batch.cursor().or(() -> cursor);
        pointer = batch.pointer().or(() -> pointer);
        boolean key = batch.fresh() || now - lastKeyFrame >= BETWEEN_KEY_FRAMES;
        FrameBuffer frame = batch.frame();
        List<Area> areas = key ? Changes.whole(frame) : batch.areas();
        Message message = new Message().u8(Fbs.UPDATE).u8(key ? Fbs.KEY_FRAME : 0).u16(0);
        int count = areas.size();
        if (key) {
            lastKeyFrame = now;
            message.rectangle(0, 0, frame.width(), frame.height(), Encodings.DESKTOP_SIZE);
            tight.reset();
            count++;
        }
        areas.forEach(area -> tight.write(frame, area, message));
        Optional<CursorImage> image = key ? cursor : batch.cursor();
        image.ifPresent(shown -> cursor(shown, message));
        Optional<Area> place = key ? pointer : batch.pointer();
        place.ifPresent(at -> message.rectangle(clamp(at.x(), frame.width()), clamp(at.y(), frame.height()), 0, 0,
                Encodings.POINTER_POSITION));
        count += (image.isPresent() ? 1 : 0) + (place.isPresent() ? 1 : 0);
        message.exchange16(COUNT_PLACE, count);
        return message;
    }

    private static int clamp(int value, int size) {
        return Math.clamp(value, 0, Math.max(0, size - 1));
    }

    /** Pixels, and a bit for each that is seen (RFC 6143, 7.8.1). */
    private static void cursor(CursorImage image, Message message) {
        message.rectangle(image.hotspotX(), image.hotspotY(), image.width(), image.height(), Encodings.CURSOR);
        for (int i = 0; i < image.width() * image.height(); i++) {
            int pixel = image.pixels()[i];
            message.u8(pixel).u8(pixel >> 8).u8(pixel >> 16).u8(0);
        }
        for (int y = 0; y < image.height(); y++) {
            for (int x = 0; x < image.width(); x += 8) {
                int eight = 0;
                for (int bit = 0; bit < Math.min(8, image.width() - x); bit++) {
                    int alpha = image.pixels()[y * image.width() + x + bit] >>> 24;
                    eight |= alpha >= OPAQUE_FROM ? 0x80 >> bit : 0;
                }
                message.u8(eight);
            }
        }
    }

    @Override
    public void close() {
        tight.close();
    }
}
