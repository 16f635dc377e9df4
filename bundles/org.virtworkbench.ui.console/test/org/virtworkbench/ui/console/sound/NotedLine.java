package org.virtworkbench.ui.console.sound;

import java.io.ByteArrayOutputStream;
import java.lang.reflect.Proxy;

import javax.sound.sampled.SourceDataLine;

/** A device that notes what it is to play. */
final class NotedLine implements SoundLines {

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private boolean blocked;
    private boolean writing;
    private int closed;

    @Override
    public boolean isThere() {
        return true;
    }

    @Override
    public SourceDataLine line() {
        return (SourceDataLine) Proxy.newProxyInstance(NotedLine.class.getClassLoader(), new Class<?>[] { SourceDataLine.class },
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "write" -> write((byte[]) arguments[0], (int) arguments[1], (int) arguments[2]);
                    case "close" -> close();
                    case "open", "start", "drain" -> null;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private synchronized Integer write(byte[] pcm, int from, int length) throws InterruptedException {
        writing = true;
        notifyAll();
        while (blocked) {
            wait();
        }
        written.write(pcm, from, length);
        return length;
    }

    private synchronized Object close() {
        closed++;
        notifyAll();
        return null;
    }

    synchronized void block() {
        blocked = true;
    }

    synchronized void unblock() {
        blocked = false;
        notifyAll();
    }

    synchronized void awaitWriting() throws InterruptedException {
        while (!writing) {
            wait();
        }
    }

    /** Waits until it was closed so often. */
    synchronized void awaitClosed(int times) throws InterruptedException {
        while (closed < times) {
            wait();
        }
    }

    synchronized byte[] written() {
        return written.toByteArray();
    }
}
