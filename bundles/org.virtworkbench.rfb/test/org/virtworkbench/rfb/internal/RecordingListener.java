/*******************************************************************************
 * Copyright (c) 2026 Virt Workbench contributors
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.virtworkbench.rfb.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;

import org.virtworkbench.rfb.Area;
import org.virtworkbench.rfb.CursorImage;
import org.virtworkbench.rfb.FrameBuffer;
import org.virtworkbench.rfb.LedState;
import org.virtworkbench.rfb.RfbException;
import org.virtworkbench.rfb.RfbListener;

/** Keeps what a session told, for tests to wait for. */
final class RecordingListener implements RfbListener {

    private static final long PATIENCE_SECONDS = 20;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final List<String> events = new ArrayList<>();
    private final List<Area> damage = new ArrayList<>();
    private FrameBuffer frame = new FrameBuffer(0, 0);
    private Optional<CursorImage> cursor = Optional.empty();
    private Optional<RfbException> error = Optional.empty();
    private Thread thread;

    /** Waits for an event and returns all so far. */
    List<String> await(String event) {
        await(event, listener -> listener.events.contains(event));
        return events();
    }

    /** Waits until something holds; it is asked again after each event. */
    void await(String what, Predicate<RecordingListener> condition) {
        long left = TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        lock.lock();
        try {
            while (!condition.test(this)) {
                if (left <= 0) {
                    throw new AssertionError("waited in vain for " + what + ", got " + events + error.map(e -> e.getMessage()));
                }
                left = changed.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        } finally {
            lock.unlock();
        }
    }

    /** Waits for the end and returns the error. */
    Optional<RfbException> awaitEnd() {
        await("closed");
        return error;
    }

    List<String> events() {
        lock.lock();
        try {
            return List.copyOf(events);
        } finally {
            lock.unlock();
        }
    }

    List<Area> damage() {
        lock.lock();
        try {
            return List.copyOf(damage);
        } finally {
            lock.unlock();
        }
    }

    FrameBuffer frame() {
        return frame;
    }

    CursorImage cursor() {
        return cursor.orElseThrow();
    }

    private void note(String event, Runnable change) {
        lock.lock();
        try {
            if (thread == null) {
                thread = Thread.currentThread();
            }
            events.add(thread == Thread.currentThread() ? event : "on another thread: " + event);
            change.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void connected(String name, FrameBuffer screen) {
        note("connected " + name + ' ' + screen.width() + 'x' + screen.height(), () -> frame = screen);
    }

    @Override
    public void resized(FrameBuffer screen) {
        note("resized " + screen.width() + 'x' + screen.height(), () -> frame = screen);
    }

    @Override
    public void damaged(List<Area> areas) {
        note("damaged", () -> damage.addAll(areas));
    }

    @Override
    public void cursor(CursorImage image) {
        note("cursor " + image.width() + 'x' + image.height() + " at " + image.hotspotX() + ',' + image.hotspotY(),
                () -> cursor = Optional.of(image));
    }

    @Override
    public void bell() {
        note("bell", this::nothing);
    }

    @Override
    public void clipboard(String text) {
        note("clipboard " + text, this::nothing);
    }

    @Override
    public void ledState(LedState state) {
        note("leds " + (state.scrollLock() ? "S" : "-") + (state.numLock() ? "N" : "-") + (state.capsLock() ? "C" : "-"), this::nothing);
    }

    @Override
    public void renamed(String name) {
        note("renamed " + name, this::nothing);
    }

    @Override
    public void pointerMode(boolean relative) {
        note(relative ? "relative pointer" : "absolute pointer", this::nothing);
    }

    @Override
    public void desktopSizing(boolean possible, Optional<String> refused) {
        note("sizing " + possible + refused.map(reason -> ' ' + reason).orElse(""), this::nothing);
    }

    @Override
    public void powerControl() {
        note("power control", this::nothing);
    }

    @Override
    public void powerActionFailed() {
        note("power action failed", this::nothing);
    }

    @Override
    public void audioPossible() {
        note("audio", this::nothing);
    }

    @Override
    public void closed(Optional<RfbException> reason) {
        note("closed", () -> error = reason);
    }

    private void nothing() {
        // the event itself is all there is to note
    }
}
