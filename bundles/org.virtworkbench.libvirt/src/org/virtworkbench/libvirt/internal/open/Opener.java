package org.virtworkbench.libvirt.internal.open;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.libvirt.LibvirtException;
import org.virtworkbench.core.connection.ConnectionUri;
import org.virtworkbench.core.connection.CredentialPrompt;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.OpenAttempt;
import org.virtworkbench.libvirt.internal.error.LibvirtError;
import org.virtworkbench.libvirt.internal.error.OpenFailures;
import org.virtworkbench.libvirt.internal.jna.LibvirtApi;
import org.virtworkbench.libvirt.internal.loop.EventLoop;
import org.virtworkbench.libvirt.internal.loop.LinkSocket;
import org.virtworkbench.libvirt.internal.ssh.SshShare;

/**
 * Opens links. libvirt's {@code virConnectOpenAuth} runs on a thread of its own; who waits for it may give up, and its socket is broken off then, or the link is
 * closed when it comes after that.
 */
public final class Opener {

    private static final long POLL_SECONDS = 1;

    private final LibvirtApi api;
    private final EventLoop loop;
    private final long timeoutNanos;

    /**
     * @param api the library
     * @param loop knows the sockets of links
     * @param timeoutSeconds how long a host may take, without the time that the person takes to answer
     */
    Opener(LibvirtApi api, EventLoop loop, long timeoutSeconds) {
        this.api = api;
        this.loop = loop;
        this.timeoutNanos = TimeUnit.SECONDS.toNanos(timeoutSeconds);
    }

    /**
     * Opens a link and waits for it.
     *
     * @param uri where to
     * @param readOnly whether to ask for reading only
     * @param prompt answers credentials
     * @param attempt lets another thread give up
     * @return the link, to be closed
     * @throws HypervisorException with what, why and cure
     */
    public HostLink open(ConnectionUri uri, boolean readOnly, CredentialPrompt prompt, OpenAttempt attempt) throws HypervisorException {
        TestFile.check(uri);
        PersonAsker asker = new PersonAsker(uri, readOnly, prompt);
        CompletableFuture<HostLink> opened = new CompletableFuture<>();
        attempt.onAbandon(() -> opened.completeExceptionally(OpenFailures.cancelled(uri)));
        Thread thread = new Thread(() -> connect(uri, readOnly, asker, opened), "libvirt-open " + uri.server().orElse(uri.driver()));
        thread.setDaemon(true);
        thread.start();
        try {
            return await(uri, asker, opened);
        } finally {
            attempt.onAbandon(() -> { // too late to give up: the caller has the link
            });
        }
    }

    private HostLink await(ConnectionUri uri, PersonAsker asker, CompletableFuture<HostLink> opened) throws HypervisorException {
        long start = System.nanoTime();
        while (true) {
            try {
                return opened.get(POLL_SECONDS, TimeUnit.SECONDS);
            } catch (TimeoutException e) {
                if (!asker.isAsking() && System.nanoTime() - asker.waitingSince(start) > timeoutNanos) {
                    opened.completeExceptionally(OpenFailures.timeout(uri, TimeUnit.NANOSECONDS.toSeconds(timeoutNanos)));
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                opened.completeExceptionally(OpenFailures.cancelled(uri));
            } catch (ExecutionException e) {
                if (e.getCause() instanceof HypervisorException failure) {
                    throw failure;
                }
                throw new IllegalStateException(e.getCause());
            }
        }
    }

    private static void inBackground(Runnable work) {
        Thread thread = new Thread(work, "libvirt-open-abort");
        thread.setDaemon(true);
        thread.start();
    }

    private void connect(ConnectionUri uri, boolean readOnly, PersonAsker asker, CompletableFuture<HostLink> opened) {
        LinkSocket socket = loop.opening();
        try (Route route = Route.to(uri, asker)) {
            // it reads files, and who gives up may be the thread that must never wait
            opened.whenCompleteAsync((link, failure) -> {
                if (link == null) {
                    socket.breakOff();
                    route.abort();
                }
            }, Opener::inBackground);
            try {
                connect(uri, route, readOnly, asker, opened, socket);
            } finally {
                if (!opened.isDone() || opened.isCompletedExceptionally()) {
                    route.share().ifPresent(SshShare::close);
                }
            }
        } catch (RuntimeException | Error e) {
            opened.completeExceptionally(e);
        } finally {
            loop.opened();
            if (opened.isCompletedExceptionally()) {
                socket.close();
            }
        }
    }

    private void connect(ConnectionUri uri, Route route, boolean readOnly, PersonAsker asker, CompletableFuture<HostLink> opened,
            LinkSocket socket) {
        try {
            HostLink link = new HostLink(route.uri(), new CredentialCallback(asker), readOnly ? HostLink.READ_ONLY : 0, socket,
                    route.share());
            if (link.pointer() == null) {
                opened.completeExceptionally(OpenFailures.translate(uri, route.explain(LibvirtError.last(api)), asker.gaveUp(), null));
            } else if (!opened.complete(link)) {
                link.close();
            }
        } catch (LibvirtException e) {
            opened.completeExceptionally(OpenFailures.translate(uri, route.explain(LibvirtError.last(api)), asker.gaveUp(), e));
        }
    }
}
