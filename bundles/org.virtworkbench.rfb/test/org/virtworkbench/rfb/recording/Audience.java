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

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.virtworkbench.rfb.Area;
import org.virtworkbench.rfb.CursorImage;
import org.virtworkbench.rfb.FrameBuffer;
import org.virtworkbench.rfb.RfbException;

/** Keeps what is played, for tests to wait for. */
final class Audience implements Playback.Listener {

    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(20);

    private final List<String> events = new ArrayList<>();
    private FrameBuffer frame = new FrameBuffer(0, 0);
    private Optional<RfbException> failure = Optional.empty();

    /** Waits until the screen shows a picture. */
    void awaitPicture(FrameBuffer expected) {
        await("the picture, not " + events, () -> frame.width() == expected.width() && Arrays.equals(frame.copy(), expected.copy()));
    }

    /** Waits until something was told, since the last time that something was waited for here. */
    synchronized void awaitEvent(String event) {
        await(event, () -> events.contains(event));
        events.clear();
    }

    RfbException awaitFailure() {
        await("a failure", () -> failure.isPresent());
        return failure.orElseThrow();
    }

    synchronized void await(String what, Supplier<Boolean> condition) {
        long end = System.nanoTime() + PATIENCE;
        try {
            while (!condition.get()) {
                long left = end - System.nanoTime();
                if (left <= 0) {
                    throw new AssertionError("waited in vain for " + what + ", got " + events);
                }
                TimeUnit.NANOSECONDS.timedWait(this, Math.min(left, TimeUnit.MILLISECONDS.toNanos(200)));
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private synchronized void note(String event) {
        events.add(event);
        notifyAll();
    }

    @Override
    public synchronized void screen(FrameBuffer shown) {
        frame = shown;
        note("screen " + shown.width() + 'x' + shown.height());
    }

    @Override
    public void damaged(List<Area> areas) {
        note("damaged");
    }

    @Override
    public void cursor(CursorImage cursor) {
        note("cursor " + cursor.width() + 'x' + cursor.height() + " at " + cursor.hotspotX() + ',' + cursor.hotspotY() + ' '
                + Integer.toHexString(cursor.pixels()[0]));
    }

    @Override
    public void pointer(int x, int y) {
        note("pointer " + x + ',' + y);
    }

    @Override
    public synchronized void failed(RfbException why) {
        failure = Optional.of(why);
        note("failed");
    }
}
