package org.virtworkbench.core.creation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.osgi.util.NLS;
import org.virtworkbench.core.creation.DriveSource.Content;
import org.virtworkbench.core.creation.DriveSource.Copy;
import org.virtworkbench.core.creation.DriveSource.Existing;
import org.virtworkbench.core.creation.DriveSource.Extracted;
import org.virtworkbench.core.creation.DriveSource.Fetched;
import org.virtworkbench.core.creation.DriveSource.Imported;
import org.virtworkbench.core.creation.DriveSource.Made;
import org.virtworkbench.core.creation.DriveSource.Upload;
import org.virtworkbench.core.driver.HypervisorConnection;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.HypervisorException.Kind;
import org.virtworkbench.core.driver.Transfer;
import org.virtworkbench.core.driver.VolumeId;
import org.virtworkbench.core.driver.VolumeRecord;
import org.virtworkbench.core.operation.OperationFailure;
import org.virtworkbench.core.storage.VolumeCopy;
import org.virtworkbench.xml.XmlSyntaxException;
import org.virtworkbench.xml.storage.VolumeDocument;

/** Makes volumes for guests, one after the other, remembers which, and takes them away again when that is asked for. One thread; only {@link #breakOff} comes from others. */
final class Provisioning {

    private static final int SCALE = 1_000;

    private final HypervisorConnection connection;
    private final AtomicReference<Transfer> running;
    private final Deque<VolumeId> made = new ArrayDeque<>();
    private final Map<Made, Existing> places = new HashMap<>();

    /**
     * @param connection the host's
     * @param running where the transfer that is under way is put, so that others can end it
     */
    Provisioning(HypervisorConnection connection, AtomicReference<Transfer> running) {
        this.connection = connection;
        this.running = running;
    }

    /** Ends the transfer that is under way, from another thread. */
    static void breakOff(AtomicReference<Transfer> running) {
        Optional.ofNullable(running.get()).ifPresent(Transfer::cancel);
    }

    /** {@return where a volume that was made is} */
    Existing place(Made source) {
        return places.get(source);
    }

    /** Makes a volume and fills it. */
    void make(Made source, SubMonitor monitor) throws HypervisorException, CoreException {
        String name = source.place().volume();
        monitor.subTask(NLS.bind(source instanceof Upload || source instanceof Copy || source instanceof Imported ? Messages.step_copy
                : Messages.step_volume, name));
        VolumeId id = new VolumeId(source.place().pool(), name);
        if (connection.volumes().names(id.pool()).stream().anyMatch(other -> other.name().equals(name))) {
            throw OperationFailure.because(NLS.bind(Messages.volume_taken, name, source.place().poolName()), null);
        }
        VolumeRecord record;
        if (source instanceof Copy copy) {
            long capacity = capacity(copy.from());
            record = VolumeCopy.of(connection, id, VolumeXml.copy(copy, capacity), copy.from(), false).run(connection, monitor);
            made.push(id);
            grow(id, capacity, copy.capacity());
        } else if (source instanceof Imported imported && imported.isConverted()) {
            record = convert(imported, id, monitor);
        } else if (source instanceof Fetched || source instanceof Extracted) {
            record = fetch(source, id, monitor);
        } else {
            record = connection.volumes().create(id.pool(), VolumeXml.of(source), false);
            made.push(id);
        }
        if (source instanceof Upload upload) {
            send(upload, id, monitor);
        } else if (source instanceof Imported imported && !imported.isConverted()) {
            send(imported, id, monitor);
        } else if (source instanceof Content content) {
            send(content, id, monitor);
        }
        String format = source.format().equals("iso") ? "raw" : source.format();
        places.put(source, new Existing(record.path(), format, record.type().equals("block")));
    }

    private long capacity(VolumeId volume) throws HypervisorException, CoreException {
        try {
            return VolumeDocument.parse(connection.volumes().xml(volume)).capacity().orElse(0L);
        } catch (XmlSyntaxException e) {
            throw OperationFailure.because(NLS.bind(Messages.volume_unreadable, volume.name(), e.getMessage()), null);
        }
    }

    private void grow(VolumeId id, long now, Optional<Long> wanted) throws HypervisorException {
        if (wanted.isPresent() && wanted.get() > now) {
            connection.volumes().resize(id, wanted.get(), EnumSet.noneOf(org.virtworkbench.core.driver.VolumeCalls.Resize.class));
        }
    }

    private void send(Upload upload, VolumeId id, SubMonitor monitor) throws HypervisorException, CoreException {
        try (ReadableByteChannel bytes = Files.newByteChannel(upload.file())) {
            send(bytes, upload.size(), id, monitor);
        } catch (IOException e) {
            throw OperationFailure.because(NLS.bind(Messages.upload_unreadable, upload.file(), e.getMessage()), null);
        }
        if (upload.capacity().isPresent()) {
            connection.pools().refresh(id.pool()); // libvirt learns the image's own size
            grow(id, told(id).capacity(), upload.capacity());
        }
    }

    private VolumeRecord told(VolumeId id) throws HypervisorException, CoreException {
        return connection.storage().volumes(id.pool()).stream().filter(volume -> volume.name().equals(id.name())).findFirst()
                .orElseThrow(() -> OperationFailure.because(NLS.bind(Messages.volume_gone, id.name()), null));
    }

    /** Sends an image as it is into a volume beside, has the host convert it, and takes the one beside away again. */
    private VolumeRecord convert(Imported imported, VolumeId id, SubMonitor monitor) throws HypervisorException, CoreException {
        SubMonitor steps = monitor.setWorkRemaining(3);
        VolumeId sent = new VolumeId(id.pool(),
                id.name() + '.' + UUID.randomUUID().toString().substring(0, 8) + '.' + imported.imageFormat());
        connection.volumes().create(sent.pool(), VolumeXml.raw(sent.name(), imported.image().size()), false);
        made.push(sent);
        send(imported, sent, steps.split(2));
        connection.pools().refresh(id.pool()); // libvirt learns what it is
        String format = told(sent).format();
        if (!format.equals(imported.imageFormat())) {
            throw OperationFailure.because(NLS.bind(Messages.import_format, imported.image().name(), imported.place().poolName()), null);
        }
        steps.split(1).subTask(NLS.bind(Messages.step_convert, imported.image().name()));
        VolumeRecord record = connection.volumes().copy(id.pool(), VolumeXml.converted(imported), sent, false);
        made.push(id);
        connection.volumes().delete(sent);
        made.remove(sent);
        return record;
    }

    /** Has a file come to this computer and sends it on to the host. */
    private VolumeRecord fetch(Made source, VolumeId id, SubMonitor monitor) throws HypervisorException, CoreException {
        SubMonitor steps = monitor.setWorkRemaining(2);
        try (FetchedFile file = source instanceof Extracted extracted ? FetchedFile.of(extracted, connection, running, steps.split(1))
                : FetchedFile.of((Fetched) source, running, steps.split(1))) {
            VolumeRecord record = connection.volumes().create(id.pool(), VolumeXml.raw(id.name(), file.size()), false);
            made.push(id);
            try (ReadableByteChannel bytes = Files.newByteChannel(file.path())) {
                send(bytes, file.size(), id, steps.split(1));
            }
            return record;
        } catch (IOException e) {
            throw OperationFailure.because(source instanceof Fetched fetched
                    ? NLS.bind(Messages.fetch_failed, fetched.file().address(), e.getMessage())
                    : NLS.bind(Messages.extract_failed, id.name(), e.getMessage()), null);
        }
    }

    private void send(Imported imported, VolumeId id, SubMonitor monitor) throws HypervisorException, CoreException {
        try (DigestingChannel bytes = new DigestingChannel(imported.image().open(), imported.checksum())) {
            send(bytes, imported.image().size(), id, monitor);
            if (bytes.count() != imported.image().size() || !bytes.isRight()) {
                throw OperationFailure.because(NLS.bind(Messages.import_damaged, imported.image().name()), null);
            }
        } catch (IOException e) {
            throw OperationFailure.because(NLS.bind(Messages.upload_unreadable, imported.image().file(), e.getMessage()), null);
        }
    }

    private void send(Content content, VolumeId id, SubMonitor monitor) throws HypervisorException {
        try (ReadableByteChannel bytes = Channels.newChannel(new ByteArrayInputStream(content.content()))) {
            send(bytes, content.content().length, id, monitor);
        } catch (IOException e) {
            throw new IllegalStateException("bytes in memory can't be read", e);
        }
    }

    private void send(ReadableByteChannel bytes, long size, VolumeId id, SubMonitor monitor) throws HypervisorException, IOException {
        SubMonitor progress = monitor.setWorkRemaining(SCALE);
        long[] sent = new long[2];
        AtomicReference<Transfer> self = new AtomicReference<>();
        Transfer transfer = new Transfer(count -> {
            sent[0] += count;
            long share = size == 0 ? SCALE : sent[0] * SCALE / size;
            progress.worked((int) (share - sent[1]));
            sent[1] = share;
            if (progress.isCanceled()) {
                self.get().cancel();
            }
        });
        self.set(transfer);
        running.set(transfer);
        try {
            if (progress.isCanceled()) {
                throw new OperationCanceledException();
            }
            connection.volumes().upload(id, bytes, size, transfer);
        } finally {
            running.set(null);
        }
    }

    /**
     * Takes away all that was made.
     *
     * @return why something is left, for a person; empty when nothing is
     */
    Optional<String> undo() {
        StringBuilder left = new StringBuilder();
        while (!made.isEmpty()) {
            VolumeId id = made.pop();
            try {
                connection.volumes().delete(id);
            } catch (HypervisorException e) {
                if (e.kind() != Kind.NOT_FOUND) {
                    left.append(left.isEmpty() ? "" : "\n").append(NLS.bind(Messages.undo_volume, id.name(), e.getMessage()));
                }
            }
        }
        return left.isEmpty() ? Optional.empty() : Optional.of(left.toString());
    }
}
