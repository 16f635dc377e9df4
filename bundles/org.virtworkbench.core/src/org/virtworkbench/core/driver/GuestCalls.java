package org.virtworkbench.core.driver;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Calls about guests. Each names the libvirt function behind it. */
public interface GuestCalls {

    /** How a guest is asked to shut down or reboot. */
    enum ShutdownMode {
        /** Whatever the hypervisor prefers. */
        DEFAULT,
        /** The ACPI power button. */
        ACPI,
        /** The guest agent. */
        AGENT
    }

    /** What goes along with a guest's definition ({@code virDomainUndefineFlags}). */
    enum Undefine {
        /** Its managed save image. */
        MANAGED_SAVE,
        /** Metadata of its snapshots. */
        SNAPSHOTS_METADATA,
        /** Metadata of its checkpoints. */
        CHECKPOINTS_METADATA,
        /** Its UEFI variables. */
        NVRAM,
        /** Its TPM state. */
        TPM,
        /** Nothing of its UEFI variables: they stay for a guest that is defined with the same file. */
        KEEP_NVRAM,
        /** Nothing of its TPM state: it stays for a guest that is defined with the same uuid; libvirt 8.9 and newer. */
        KEEP_TPM
    }

    /** Which metadata of a guest ({@code virDomainMetadataType}). */
    enum Metadata {
        /** The title: one line. */
        TITLE,
        /** The description. */
        DESCRIPTION
    }

    /** Which of the two descriptions of a guest ({@code virDomainModificationImpact}). */
    enum Part {
        /** The one that it starts from. */
        DEFINITION,
        /** The one of a guest that runs. */
        LIVE
    }

    /** {@return all guests, in a number of calls that does not grow with the number of guests where the driver allows ({@code virConnectListAllDomains})} */
    List<GuestRecord> list() throws HypervisorException;

    /** {@return one guest, empty when it is not there} */
    Optional<GuestRecord> find(UUID guest) throws HypervisorException;

    /**
     * {@return what the processors of a guest did since its start; empty where the driver does not tell ({@code virDomainListGetStats})}
     *
     * @param guest uuid
     * @throws HypervisorException of kind {@code NOT_FOUND} when it is not there
     */
    default Optional<ProcessorUse> processorUse(UUID guest) throws HypervisorException {
        return Optional.empty();
    }

    /** {@return counters of all active guests, in one call where the driver has it ({@code virConnectGetAllDomainStats} with {@code NOWAIT})} */
    List<GuestCounters> counters() throws HypervisorException;

    /**
     * {@return its definition ({@code virDomainGetXMLDesc})}
     *
     * @param guest uuid
     * @param inactive whether the definition for the next start is wanted, not the live one
     * @param secure whether passwords are wanted; needs a writable connection
     */
    String xml(UUID guest, boolean inactive, boolean secure) throws HypervisorException;

    /** {@return IP addresses with prefix length, such as {@code 192.168.122.14/24}, from leases, agent or ARP, whichever answers; empty when none does ({@code virDomainInterfaceAddresses})} */
    List<String> addresses(UUID guest) throws HypervisorException;

    /** {@return its snapshots, none when the driver has none ({@code virDomainListAllSnapshots})} */
    List<SnapshotRecord> snapshots(UUID guest) throws HypervisorException;

    /**
     * {@return the document of one of its snapshots ({@code virDomainSnapshotGetXMLDesc})}
     *
     * @param guest uuid
     * @param snapshot its name
     * @param secure whether passwords are wanted; needs a writable connection
     */
    String snapshotXml(UUID guest, String snapshot, boolean secure) throws HypervisorException;

    /**
     * Makes a snapshot known to libvirt again whose data is still there ({@code virDomainSnapshotCreateXML} with {@code REDEFINE}).
     *
     * @param guest uuid
     * @param xml the document that {@link #snapshotXml} gave; the snapshot that it stands on must be known
     * @param current whether the guest stands on it
     */
    void redefineSnapshot(UUID guest, String xml, boolean current) throws HypervisorException;

    /** {@return a picture of its first screen ({@code virDomainScreenshot})} */
    Screenshot screenshot(UUID guest) throws HypervisorException;

    /** {@return the job that runs on it, empty when none does ({@code virDomainGetJobStats})} */
    Optional<JobProgress> job(UUID guest) throws HypervisorException;

    /** Stops the job that runs on it ({@code virDomainAbortJob}). */
    void abortJob(UUID guest) throws HypervisorException;

    /**
     * Starts it; a managed save is restored ({@code virDomainCreateWithFlags}).
     *
     * @param guest uuid
     * @param paused whether it stays paused
     * @param discardSave whether a managed save is dropped and the guest boots afresh ({@code FORCE_BOOT})
     */
    void start(UUID guest, boolean paused, boolean discardSave) throws HypervisorException;

    /** Pauses it ({@code virDomainSuspend}). */
    void pause(UUID guest) throws HypervisorException;

    /** Lets it run again ({@code virDomainResume}; {@code virDomainPMWakeup} when its own power management suspended it). */
    void resume(UUID guest) throws HypervisorException;

    /** Asks it to shut down; returns at once ({@code virDomainShutdownFlags}). */
    void shutdown(UUID guest, ShutdownMode mode) throws HypervisorException;

    /** Asks it to reboot; returns at once ({@code virDomainReboot}). */
    void reboot(UUID guest, ShutdownMode mode) throws HypervisorException;

    /** Resets it like the reset button ({@code virDomainReset}). */
    void reset(UUID guest) throws HypervisorException;

    /** Forces it off ({@code virDomainDestroyFlags}). */
    void forceOff(UUID guest) throws HypervisorException;

    /** Saves its memory to disk and stops it; returns when done ({@code virDomainManagedSave}). */
    void managedSave(UUID guest) throws HypervisorException;

    /** Drops its saved memory ({@code virDomainManagedSaveRemove}). */
    void discardManagedSave(UUID guest) throws HypervisorException;

    /** Sets whether it starts with its host ({@code virDomainSetAutostart}). */
    void setAutostart(UUID guest, boolean autostart) throws HypervisorException;

    /** Renames it while it is shut off ({@code virDomainRename}). */
    void rename(UUID guest, String name) throws HypervisorException;

    /**
     * Removes its definition ({@code virDomainUndefineFlags}), with what is named and with nothing else asked of libvirt: it refuses where a guest has a managed
     * save, snapshots or UEFI variables that are not named, and removes the state of a TPM that is not marked as persistent. Flags that the driver does not know
     * are left out.
     */
    void undefine(UUID guest, Set<Undefine> with) throws HypervisorException;

    /** {@return the uuid of the guest that was defined or changed ({@code virDomainDefineXMLFlags})} */
    UUID define(String xml, boolean validate) throws HypervisorException;

    /**
     * Changes a device of a guest, such as the medium in a drive ({@code virDomainUpdateDeviceFlags}).
     *
     * @param guest uuid
     * @param part in which description; it must have that one
     * @param xml the device as it shall be
     */
    void changeDevice(UUID guest, Part part, String xml) throws HypervisorException;

    /** Sets title or description, for the definition and, while it runs, live; an empty text removes it ({@code virDomainSetMetadata}). */
    void setMetadata(UUID guest, Metadata which, String text) throws HypervisorException;

    /**
     * Sets or, where {@code xml} is empty, removes the metadata element of a namespace ({@code virDomainSetMetadata}).
     *
     * @param guest uuid
     * @param part in which description; it must have that one
     * @param namespace the namespace's URI
     * @param prefix the prefix libvirt writes it with
     * @param xml the element without its prefix
     */
    void setMetadataElement(UUID guest, Part part, String namespace, String prefix, Optional<String> xml) throws HypervisorException;
}
