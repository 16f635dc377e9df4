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

import org.virtworkbench.rfb.Area;
import org.virtworkbench.rfb.CursorImage;
import org.virtworkbench.rfb.FrameBuffer;
import org.virtworkbench.rfb.RfbException;
import org.virtworkbench.rfb.RfbListener;
import org.virtworkbench.rfb.RfbSession;
import org.virtworkbench.rfb.SessionOptions;

/**
 * Plays a recording. Begins standing still, with its first picture. Going elsewhere begins anew at the key frame before, and shows nothing until all is decoded
 * up to there. Any thread; no method waits.
 */
public final class Playback implements AutoCloseable {

    /** Hears what is played, on the engine's thread. */
    public interface Listener {
        /** The screen is this from now on. */
        void screen(FrameBuffer frame);

        /** Pixels changed. */
        void damaged(List<Area> areas);

        /** The pointer looks different. */
        void cursor(CursorImage cursor);

        /** The pointer is elsewhere. */
        void pointer(int x, int y);

        /** It cannot be played on; going elsewhere may help. */
        void failed(RfbException why);
    }

    private static final SessionOptions OPTIONS = new SessionOptions(true, true, SessionOptions.Link.LOCAL);

    private final Recording recording;
    private final Listener listener;
    private final PlaybackClock clock;
    private Optional<Scene> scene = Optional.empty();
    private boolean closed;

    /**
     * @param recording what to play
     * @param listener hears what comes
     */
    public Playback(Recording recording, Listener listener) {
        this.recording = recording;
        this.listener = listener;
        this.clock = new PlaybackClock(recording.millis());
        seek(0);
    }

    /** {@return what is played} */
    public Recording recording() {
        return recording;
    }

    /** Lets it run, from the beginning if it is at the end. */
    public void play() {
        if (clock.position() >= recording.millis()) {
            seek(0);
        }
        clock.run(true);
    }

    /** Lets it stand still. */
    public void pause() {
        clock.run(false);
    }

    /** {@return whether it runs; not at its end} */
    public boolean isRunning() {
        return clock.isRunning();
    }

    /** {@return where it is, in milliseconds since the beginning} */
    public long position() {
        return clock.position();
    }

    /**
     * Goes elsewhere; it runs on if it ran.
     *
     * @param millis since the beginning
     */
    public synchronized void seek(long millis) {
        if (closed) {
            return;
        }
        scene.ifPresent(Scene::close);
        clock.position(millis);
        Scene next = new Scene();
        scene = Optional.of(next);
        next.open(recording.keyFrame(clock.position()));
    }

    /**
     * Sets how fast it runs.
     *
     * @param factor 1 is as fast as it was
     */
    public void speed(double factor) {
        clock.speed(factor);
    }

    /** {@return how fast it runs} */
    public double speed() {
        return clock.speed();
    }

    @Override
    public synchronized void close() {
        closed = true;
        scene.ifPresent(Scene::close);
        scene = Optional.empty();
    }

    /** One way through the recording, from a key frame on. */
    private final class Scene implements RfbListener {

        private volatile boolean over;
        private Optional<PlaybackTransport> transport = Optional.empty();
        private Optional<RfbSession> session = Optional.empty();
        // all below on the session's thread
        private Optional<FrameBuffer> frame = Optional.empty();
        private Optional<CursorImage> image = Optional.empty();
        private Optional<Area> place = Optional.empty();
        private boolean shown;

        void open(Recording.Block from) {
            PlaybackTransport opened = new PlaybackTransport(recording, from, clock, this::caughtUp);
            transport = Optional.of(opened);
            session = Optional.of(RfbSession.start(opened, Optional::empty, OPTIONS, this));
        }

        void close() {
            over = true;
            session.ifPresent(RfbSession::close);
        }

        private void caughtUp() {
            if (!shown && !over && frame.isPresent()) {
                shown = true;
                listener.screen(frame.get());
                image.ifPresent(listener::cursor);
                place.ifPresent(at -> listener.pointer(at.x(), at.y()));
            }
        }

        private boolean isSeen() {
            return shown && !over;
        }

        @Override
        public void connected(String name, FrameBuffer first) {
            frame = Optional.of(first);
        }

        @Override
        public void resized(FrameBuffer other) {
            frame = Optional.of(other);
            if (isSeen()) {
                listener.screen(other);
            }
        }

        @Override
        public void damaged(List<Area> areas) {
            if (isSeen()) {
                listener.damaged(areas);
            }
        }

        @Override
        public void cursor(CursorImage cursor) {
            image = Optional.of(cursor);
            if (isSeen()) {
                listener.cursor(cursor);
            }
        }

        @Override
        public void pointerAt(int x, int y) {
            place = Optional.of(new Area(x, y, 0, 0));
            if (isSeen()) {
                listener.pointer(x, y);
            }
        }

        @Override
        public void closed(Optional<RfbException> error) {
            if (!over) {
                over = true;
                clock.run(false);
                long reached = transport.map(PlaybackTransport::sent).orElse(0L);
                listener.failed(Recording.broken(reached, error));
            }
        }
    }
}
