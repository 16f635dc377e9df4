package org.virtworkbench.core.internal.connection;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;

import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.VolumeRecord;
import org.virtworkbench.core.internal.inventory.GuestDetails;
import org.virtworkbench.core.internal.inventory.ModelDelta;
import org.virtworkbench.xml.XmlSyntaxException;

/** Reads the definitions of guests, one after the other, while there is nothing more urgent. */
final class DetailsCrawl {

    private final Session session;
    private final Avoidance avoidance;
    private final GuestDetailsReader reader = new GuestDetailsReader();
    private final Set<UUID> waiting = new LinkedHashSet<>();
    private final RetryQueue failed = new RetryQueue();

    DetailsCrawl(Session session, Avoidance avoidance) {
        this.session = session;
        this.avoidance = avoidance;
    }

    void add(UUID guest) {
        waiting.add(guest);
    }

    void remove(UUID guest) {
        waiting.remove(guest);
        failed.remove(guest);
    }

    /** {@return when there is something to read next, on the pace's nanoTime; {@link Long#MAX_VALUE} when all is read} */
    long due() {
        return waiting.isEmpty() ? failed.due() : Long.MIN_VALUE;
    }

    /** Reads the definition that waits longest, or one that could not be read some time ago. */
    void readNext() throws HypervisorException {
        Iterator<UUID> first = waiting.iterator();
        if (first.hasNext()) {
            UUID guest = first.next();
            first.remove();
            readAndPublish(guest);
        } else {
            Optional<UUID> again = failed.poll(session.nanoTime());
            if (again.isPresent()) {
                readAndPublish(again.get());
            }
        }
    }

    private void readAndPublish(UUID guest) throws HypervisorException {
        read(guest).ifPresent(details -> publish(guest, details));
    }

    /** Reads a definition that somebody looks at, with the sizes of its disks. */
    void readNow(UUID guest) throws HypervisorException {
        waiting.remove(guest);
        Optional<GuestDetails> details = read(guest);
        if (details.isPresent()) {
            publish(guest, details.get());
            publish(guest, withSizes(details.get()));
        }
    }

    private Optional<GuestDetails> read(UUID guest) throws HypervisorException {
        if (avoidance.isAvoided(guest, session.nanoTime())) {
            failed.add(guest, session.nanoTime());
            return Optional.empty();
        }
        Optional<String> xml = session.attempt("reading definitions", guest, () -> session.connection.guests().xml(guest, false, false));
        if (xml.isEmpty()) {
            failed.add(guest, session.nanoTime());
        } else {
            failed.remove(guest);
        }
        return xml.flatMap(text -> {
            try {
                return Optional.of(reader.read(text));
            } catch (XmlSyntaxException e) {
                session.services.trouble().report("The definition of guest " + guest + " can't be read", e);
                return Optional.empty();
            }
        });
    }

    private GuestDetails withSizes(GuestDetails details) throws HypervisorException {
        java.util.List<GuestDetails.Disk> disks = new java.util.ArrayList<>();
        for (GuestDetails.Disk disk : details.disks()) {
            Optional<VolumeRecord> volume = disk.source().startsWith("/")
                    ? session.<Optional<VolumeRecord>>attempt("looking for volumes", disk.source(),
                            () -> session.connection.storage().volumeByPath(disk.source())).flatMap(found -> found)
                    : Optional.empty();
            OptionalLong capacity = volume.map(found -> OptionalLong.of(found.capacity())).orElse(disk.capacity());
            disks.add(disk.withCapacity(capacity));
        }
        return details.withDisks(disks);
    }

    private void publish(UUID guest, GuestDetails details) {
        session.publish(new ModelDelta.Detailed(session.host(), session.generation, guest, details));
    }
}
