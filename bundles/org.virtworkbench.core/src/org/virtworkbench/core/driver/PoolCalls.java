package org.virtworkbench.core.driver;

import java.util.UUID;

/** Calls that change storage pools. Those of a volume are {@link VolumeCalls}, those that read are {@link StorageCalls}. */
public interface PoolCalls {

    /** What building does with what is there already ({@code virStoragePoolBuildFlags}). */
    enum Build {
        /** Makes what is missing; where there is data of another kind, libvirt decides by type of pool. */
        DEFAULT,
        /** Refuses when the source is formatted already. */
        KEEP,
        /** Formats the source again, with all that is in it. */
        OVERWRITE
    }

    /**
     * Defines or changes a pool ({@code virStoragePoolDefineXML}), checked against libvirt's schema where the host can.
     *
     * @param xml its document
     * @return its uuid
     */
    UUID define(String xml) throws HypervisorException;

    /** {@return its definition for the next start, which a running one may differ from ({@code virStoragePoolGetXMLDesc} with {@code INACTIVE})} */
    String definition(UUID pool) throws HypervisorException;

    /** Starts it ({@code virStoragePoolCreate}). */
    void start(UUID pool) throws HypervisorException;

    /** Stops it; nothing in it is lost ({@code virStoragePoolDestroy}). */
    void stop(UUID pool) throws HypervisorException;

    /** Makes its folder, file system, partition table or volume group ({@code virStoragePoolBuild}). May last. */
    void build(UUID pool, Build mode) throws HypervisorException;

    /** Looks for its volumes anew ({@code virStoragePoolRefresh}). May last. */
    void refresh(UUID pool) throws HypervisorException;

    /** Sets whether it starts with its host ({@code virStoragePoolSetAutostart}). */
    void setAutostart(UUID pool, boolean autostart) throws HypervisorException;

    /** Removes what it is made of, such as its folder when that is empty; it must be stopped ({@code virStoragePoolDelete}). */
    void delete(UUID pool) throws HypervisorException;

    /** Forgets it; what it is made of stays. It must be stopped ({@code virStoragePoolUndefine}). */
    void undefine(UUID pool) throws HypervisorException;

    /**
     * Looks for what pools could be made of ({@code virConnectFindStoragePoolSources}). May last.
     *
     * @param type of pool
     * @param source where to look, as a document {@code <source>}; empty where nothing need be told
     * @return a document {@code <sources>}
     */
    String findSources(String type, String source) throws HypervisorException;
}
