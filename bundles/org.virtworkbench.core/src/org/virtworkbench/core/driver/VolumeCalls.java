package org.virtworkbench.core.driver;

import java.io.IOException;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Calls about single volumes, which their pool and their name tell. */
public interface VolumeCalls {

    /** How a volume's size may change ({@code virStorageVolResizeFlags}). */
    enum Resize {
        /** What is added is taken from the pool at once. */
        ALLOCATE,
        /** It may become smaller; what is behind its new end is lost. */
        SHRINK
    }

    /** How a volume is overwritten ({@code virStorageVolWipeAlgorithm}). */
    enum Wipe {
        /** Once with zeros. */
        ZERO,
        /** Four times, as NNSA Policy Letter NAP-14.1-C says for removable disks. */
        NNSA,
        /** Four times, as DoD 5220.22-M says. */
        DOD,
        /** Nine times, as the German Federal Office for Information Security says. */
        BSI,
        /** 35 times, Gutmann's way. */
        GUTMANN,
        /** Seven times, Schneier's way. */
        SCHNEIER,
        /** Seven times, Pfitzner's way. */
        PFITZNER7,
        /** 33 times, Pfitzner's way. */
        PFITZNER33,
        /** Once with random bytes. */
        RANDOM,
        /** By telling the device that nothing is needed any more. */
        TRIM
    }

    /**
     * {@return the volumes of a pool in one call, however many there are ({@code virStoragePoolListAllVolumes}); none while the pool is inactive}
     *
     * @param pool uuid
     */
    List<VolumeName> names(UUID pool) throws HypervisorException;

    /**
     * {@return documents of some volumes of a pool, in their order, each a call of its own; empty for one that is gone ({@code virStorageVolGetXMLDesc})}
     *
     * @param pool uuid
     * @param names of the volumes
     */
    List<Optional<String>> documents(UUID pool, List<String> names) throws HypervisorException;

    /** {@return a volume's document ({@code virStorageVolGetXMLDesc})} */
    String xml(VolumeId volume) throws HypervisorException;

    /** {@return bytes that a volume takes just now, also while it is made ({@code virStorageVolGetInfo})} */
    long allocation(VolumeId volume) throws HypervisorException;

    /**
     * Makes a volume ({@code virStorageVolCreateXML}), checked against libvirt's schema where the host can. May last: what is to be allocated is written.
     *
     * @param pool uuid
     * @param xml its document, see {@code VolumeDocument}
     * @param preallocateMetadata whether a qcow2 image gets its tables at once, which makes it quicker and a little larger
     * @return what was made
     */
    VolumeRecord create(UUID pool, String xml, boolean preallocateMetadata) throws HypervisorException;

    /**
     * Makes a volume with the content of another one, converted where the formats differ ({@code virStorageVolCreateXMLFrom}). Lasts, and can't be stopped.
     *
     * @param pool uuid of the new one's pool
     * @param xml the new one's document
     * @param source the other one, of any active pool of the host
     * @param preallocateMetadata as for {@link #create}
     * @return what was made
     */
    VolumeRecord copy(UUID pool, String xml, VolumeId source, boolean preallocateMetadata) throws HypervisorException;

    /** Deletes a volume for good ({@code virStorageVolDelete}). May last. */
    void delete(VolumeId volume) throws HypervisorException;

    /**
     * Changes the size that a guest sees ({@code virStorageVolResize}). May last.
     *
     * @param volume which
     * @param capacity the new size in bytes
     * @param how what is allowed and wanted
     */
    void resize(VolumeId volume, long capacity, Set<Resize> how) throws HypervisorException;

    /** Overwrites a volume's content ({@code virStorageVolWipePattern}). Lasts, and can't be stopped. */
    void wipe(VolumeId volume, Wipe algorithm) throws HypervisorException;

    /**
     * Writes a volume's bytes, from its begin on ({@code virStorageVolUpload}).
     *
     * @param volume which
     * @param source read to its end, in chunks; stays open
     * @param length how many bytes there are at most; 0 for all that come
     * @param transfer progress, and giving up
     * @throws HypervisorException of kind {@code CANCELLED} when it was given up, {@code NO_SPACE} when its pool is full; the volume has part of the bytes then
     * @throws IOException when the source can't be read
     */
    void upload(VolumeId volume, ReadableByteChannel source, long length, Transfer transfer)
            throws HypervisorException, IOException;

    /**
     * Reads a volume's bytes, all of them ({@code virStorageVolDownload}).
     *
     * @param volume which
     * @param target written in chunks; stays open
     * @param transfer progress, and giving up
     * @throws HypervisorException of kind {@code CANCELLED} when it was given up
     * @throws IOException when the target can't be written
     */
    default void download(VolumeId volume, WritableByteChannel target, Transfer transfer) throws HypervisorException, IOException {
        download(volume, 0, 0, target, transfer);
    }

    /**
     * Reads some of a volume's bytes ({@code virStorageVolDownload}).
     *
     * @param volume which
     * @param offset where the first one is
     * @param length how many; 0 for all from there on
     * @param target written in chunks; stays open
     * @param transfer progress, and giving up
     * @throws HypervisorException of kind {@code CANCELLED} when it was given up
     * @throws IOException when the target can't be written
     */
    void download(VolumeId volume, long offset, long length, WritableByteChannel target, Transfer transfer)
            throws HypervisorException, IOException;

    /**
     * Moves one volume's bytes into another one, as they are, through this computer ({@code virStorageVolDownload} and {@code virStorageVolUpload} side by side);
     * holes stay holes where the host tells them. Keeps a bounded part of them in memory.
     *
     * @param from read
     * @param to written, from its begin on
     * @param length how many bytes
     * @param transfer progress, and giving up
     * @throws HypervisorException of kind {@code CANCELLED} when it was given up, {@code NO_SPACE} when the pool is full; the volume has part of the bytes then
     */
    void relay(VolumeId from, VolumeId to, long length, Transfer transfer) throws HypervisorException;
}
