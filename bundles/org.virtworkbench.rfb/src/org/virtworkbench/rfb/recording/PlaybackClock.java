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

import java.util.concurrent.TimeUnit;

/** Where in a recording it is just now: runs with a speed, or stands still. Times in milliseconds since the beginning of the recording. Any thread. */
final class PlaybackClock {

    private final long end;
    private double base;
    private long since = System.nanoTime();
    private double speed = 1;
    private boolean running;

    /**
     * @param end where it stops
     */
    PlaybackClock(long end) {
        this.end = end;
    }

    /** {@return where it is} */
    synchronized long position() {
        double passed = running ? (System.nanoTime() - since) * speed / TimeUnit.MILLISECONDS.toNanos(1) : 0;
        return (long) Math.min(end, base + passed);
    }

    /** Goes elsewhere. What has run to its end stands still from then on. */
    synchronized void position(long wanted) {
        running = isRunning();
        base = Math.clamp(wanted, 0, end);
        since = System.nanoTime();
        notifyAll();
    }

    synchronized boolean isRunning() {
        return running && position() < end;
    }

    synchronized void run(boolean wanted) {
        position(position());
        running = wanted;
        notifyAll();
    }

    synchronized double speed() {
        return speed;
    }

    synchronized void speed(double wanted) {
        position(position());
        speed = wanted;
        notifyAll();
    }

    /** Waits until a time comes, or something changes. {@return whether it has come} */
    synchronized boolean await(long time) throws InterruptedException {
        long missing = time - position();
        if (missing <= 0) {
            return true;
        }
        wait(running ? Math.max(1, (long) (missing / speed)) : 0);
        return time <= position();
    }

    /** Lets those who wait look again. */
    synchronized void wake() {
        notifyAll();
    }
}
