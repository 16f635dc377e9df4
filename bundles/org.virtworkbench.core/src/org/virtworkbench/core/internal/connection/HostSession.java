package org.virtworkbench.core.internal.connection;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import org.eclipse.osgi.util.NLS;
import org.virtworkbench.core.connection.DetailRequest;
import org.virtworkbench.core.driver.HypervisorEvent;
import org.virtworkbench.core.driver.HypervisorEvent.GuestChange;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.HypervisorException.Kind;
import org.virtworkbench.core.event.LogEntry.Severity;
import org.virtworkbench.core.internal.event.EventText;
import org.virtworkbench.core.internal.event.GuestReboots;
import org.virtworkbench.core.internal.inventory.ModelDelta;
import org.virtworkbench.core.internal.inventory.ModelDelta.Aside;
import org.virtworkbench.model.values.ConnectionProblem;
import org.virtworkbench.model.values.HostFacts;

/**
 * What a worker does while its connection stands. In order of urgency: events, statistics, the list anew, what somebody looks at, and in what time is left the
 * definitions of all guests and their addresses.
 */
final class HostSession {

    /** Changes that leave all as it is that is read from a definition. A block job that ends is none: it may exchange a disk's source. */
    private static final Set<GuestChange> DEFINITION_STAYS = EnumSet.of(GuestChange.UNDEFINED, GuestChange.BALLOON, GuestChange.REBOOTED,
            GuestChange.IO_ERROR, GuestChange.WATCHDOG, GuestChange.OTHER);
    private static final long RESYNC = TimeUnit.SECONDS.toNanos(60);
    /** Until the next look whether statistics have come. */
    private static final long SOON = TimeUnit.MILLISECONDS.toNanos(250);
    /** Longest time that events wait for more of them after a big batch. */
    private static final long LONGEST_BREATH = TimeUnit.MILLISECONDS.toNanos(500);

    private final Session session;
    private final Mailbox mailbox;
    private final DetailsCrawl crawl;
    private final GuestTracker tracker;
    private final StatisticsRound statistics;
    private final AddressRound addresses;
    private final PlaceReader places;
    private final ClockJump jump;

    private long statisticsDue;
    private long resyncDue;
    private long eventsDue;
    private long spareDue;

    HostSession(Session session, Mailbox mailbox, Avoidance avoidance) {
        this.session = session;
        this.mailbox = mailbox;
        crawl = new DetailsCrawl(session, avoidance);
        tracker = new GuestTracker(session, crawl);
        statistics = new StatisticsRound(session, tracker);
        addresses = new AddressRound(session, tracker, avoidance);
        places = new PlaceReader(session);
        jump = new ClockJump(session.services.pace());
    }

    /** Reads the list of guests: enough to show the host. */
    void begin() throws HypervisorException {
        session.call("events", CallWatch.LIMIT, () -> {
            session.connection.listen(mailbox.listen());
            return null;
        });
        tracker.readAll();
        long now = session.nanoTime();
        statisticsDue = now;
        resyncDue = now + RESYNC;
        spareDue = now;
        eventsDue = now;
    }

    /** Reads what else the host tells about itself. */
    void readRest() throws HypervisorException {
        Optional<HostFacts> facts = session.attempt("reading facts", "facts", () -> session.connection.host().facts());
        facts.ifPresent(found -> {
            session.knowHostname(found.hostname());
            session.publish(new ModelDelta.Facts(session.host(), session.generation, found));
        });
        places.pools();
        places.networks();
    }

    /**
     * Works until stopped.
     *
     * @throws HypervisorException when the link is lost
     */
    void serve() throws HypervisorException, InterruptedException {
        while (!mailbox.isStopped()) {
            Optional<String> lost = mailbox.lost();
            if (lost.isPresent()) {
                throw new HypervisorException(Kind.LINK_LOST, new ConnectionProblem(Messages.link_lost, lost.get(), ""), null);
            }
            if (jump.happened()) {
                afterSleep();
            }
            if (!work()) {
                mailbox.awaitWork(nextDue(), eventsDue);
            }
        }
    }

    /** {@return whether there was something to do} Does the most urgent piece of it. */
    private boolean work() throws HypervisorException {
        long now = session.nanoTime();
        if (mailbox.takeOverflow()) {
            EnumSet.allOf(Aside.class).forEach(this::publish);
            session.log(Severity.WARNING, Optional.empty(), "", Messages.session_overflow);
            resync();
            places.openVolumes();
            tracker.guests().forEach(guest -> crawl.add(guest.record.uuid()));
            return true;
        }
        if (now >= eventsDue) {
            List<HypervisorEvent> events = mailbox.takeEvents();
            if (!events.isEmpty()) {
                handle(events);
                long end = session.nanoTime();
                eventsDue = end + Math.min(LONGEST_BREATH, (end - now) / 2);
                return true;
            }
        }
        if (mailbox.takeRefresh()) {
            EnumSet.allOf(Aside.class).forEach(this::publish);
            resync();
            places.openVolumes();
            readRest();
            tracker.guests().forEach(guest -> crawl.add(guest.record.uuid()));
            statisticsDue = now;
            return true;
        }
        if (now >= statisticsDue) {
            statisticsDue = statistics.read() ? session.nanoTime() + TimeUnit.SECONDS.toNanos(session.services.refreshSeconds().getAsInt())
                    : session.nanoTime() + SOON;
            return true;
        }
        if (now >= resyncDue) {
            resync();
            return true;
        }
        Optional<DetailRequest> request = mailbox.takeRequest();
        if (request.isPresent()) {
            serve(request.get());
            return true;
        }
        return now >= spareDue && useSpareTime(now);
    }

    private boolean useSpareTime(long now) throws HypervisorException {
        if (crawl.due() <= now) {
            crawl.readNext();
        } else if (addresses.due() <= now) {
            addresses.step();
        } else {
            return false;
        }
        // half of the time stays free: a host with very many guests must not keep a core busy
        long end = session.nanoTime();
        spareDue = end + Math.min(LONGEST_BREATH, end - now);
        return true;
    }

    private long nextDue() {
        long next = Math.min(statisticsDue, resyncDue);
        return Math.min(next, Math.max(Math.min(crawl.due(), addresses.due()), spareDue));
    }

    private void resync() throws HypervisorException {
        tracker.readAll();
        places.pools();
        places.networks();
        resyncDue = session.nanoTime() + RESYNC;
    }

    private void afterSleep() throws HypervisorException {
        if (!session.connection.isAlive()) {
            throw new HypervisorException(Kind.LINK_LOST, new ConnectionProblem(Messages.link_lost, Messages.link_slept, ""),
                    null);
        }
        statistics.restart();
        resync();
        places.openVolumes();
        statisticsDue = session.nanoTime();
    }

    private void serve(DetailRequest request) throws HypervisorException {
        switch (request) {
            case DetailRequest.GuestDetails wanted -> {
                crawl.readNow(wanted.guest());
                addresses.read(wanted.guest());
            }
            case DetailRequest.GuestSummary wanted -> tracker.lookUp(List.of(wanted.guest()));
            case DetailRequest.Snapshots wanted -> session
                    .attempt("reading snapshots", wanted.guest(), () -> session.connection.guests().snapshots(wanted.guest()))
                    .ifPresent(
                            found -> session.publish(new ModelDelta.Snapshots(session.host(), session.generation, wanted.guest(), found)));
            case DetailRequest.Volumes wanted -> places.volumes(wanted.pool());
            case DetailRequest.Places wanted -> {
                places.pools();
                places.networks();
            }
        }
    }

    private void handle(List<HypervisorEvent> events) throws HypervisorException {
        Set<UUID> guests = new LinkedHashSet<>();
        Set<UUID> pools = new LinkedHashSet<>();
        Set<Aside> asides = EnumSet.noneOf(Aside.class);
        boolean networks = false;
        for (HypervisorEvent event : events) {
            switch (event) {
                case HypervisorEvent.GuestChanged guest -> {
                    guests.add(guest.guest());
                    heard(guest);
                }
                case HypervisorEvent.PoolChanged pool -> {
                    pools.add(pool.pool());
                    session.log(Severity.INFO, Optional.of(pool.pool()), pool.name(),
                            NLS.bind(Messages.session_pool, EventText.ofPlace(pool.detail())));
                }
                case HypervisorEvent.NetworkChanged network -> {
                    networks = true;
                    session.log(Severity.INFO, Optional.of(network.network()), network.name(),
                            NLS.bind(Messages.session_network, EventText.ofPlace(network.detail())));
                }
                case HypervisorEvent.SecretChanged secret -> {
                    asides.add(Aside.SECRETS);
                    session.log(Severity.INFO, Optional.of(secret.secret()), secret.name(),
                            NLS.bind(Messages.session_secret, EventText.ofPlace(secret.detail())));
                }
                case HypervisorEvent.DeviceChanged device -> asides.add(Aside.DEVICES);
                case HypervisorEvent.LinkLost lost -> {
                    // told apart by the mailbox
                }
            }
        }
        if (!guests.isEmpty()) {
            tracker.lookUp(guests);
        }
        if (!pools.isEmpty()) {
            places.pools();
        }
        for (UUID pool : pools) {
            places.poolChanged(pool);
        }
        if (networks) {
            places.networks();
        }
        asides.forEach(this::publish);
    }

    private void publish(Aside what) {
        session.publish(new ModelDelta.AsideChanged(session.host(), session.generation, what));
    }

    private void heard(HypervisorEvent.GuestChanged event) {
        EventText.of(event).ifPresent(text -> session.log(EventText.severity(event), Optional.of(event.guest()), event.name(), text));
        if (event.change() == GuestChange.REBOOTED) {
            session.services.reboots().tell(new GuestReboots.Reboot(session.host(), event.guest()));
        }
        if (!DEFINITION_STAYS.contains(event.change())) {
            crawl.add(event.guest());
        }
    }
}
