package org.virtworkbench.libvirt.internal.jna;

import com.sun.jna.Library;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.NativeLongByReference;
import com.sun.jna.ptr.LongByReference;
import com.sun.jna.ptr.PointerByReference;

/**
 * libvirt's C functions that libvirt-java lacks, or that it gives with text in the platform's encoding where libvirt speaks UTF-8. Objects are plain pointers;
 * who gets one frees it. Names and meaning are libvirt's own, see its reference manual.
 */
@SuppressWarnings("javadoc")
public interface LibvirtApi extends Library {

    int virInitialize();

    int virGetVersion(NativeLongByReference version, String type, NativeLongByReference typeVersion);

    Pointer virGetLastError();

    void virSetErrorFunc(Pointer data, LibvirtCallbacks.ErrorFunc handler);

    // event loop

    void virEventRegisterImpl(LoopCallbacks.AddHandle addHandle, LoopCallbacks.UpdateHandle updateHandle, LoopCallbacks.Remove removeHandle,
            LoopCallbacks.AddTimeout addTimeout, LoopCallbacks.UpdateTimeout updateTimeout, LoopCallbacks.Remove removeTimeout);

    int virEventRegisterDefaultImpl();

    int virEventRunDefaultImpl();

    int virEventAddTimeout(int milliseconds, LoopCallbacks.TimeoutFunc callback, Pointer opaque, Pointer free);

    void virEventUpdateTimeout(int timer, int milliseconds);

    // connections

    int virConnectIsAlive(Pointer connection);

    int virConnectGetLibVersion(Pointer connection, LongByReference version);

    Pointer virConnectGetCapabilities(Pointer connection);

    Pointer virConnectGetDomainCapabilities(Pointer connection, String emulator, String arch, String machine, String type, int flags);

    Pointer virConnectGetHostname(Pointer connection);

    int virConnectRegisterCloseCallback(Pointer connection, LibvirtCallbacks.Closed callback, Pointer opaque, Pointer free);

    int virConnectUnregisterCloseCallback(Pointer connection, LibvirtCallbacks.Closed callback);

    int virConnectDomainEventRegisterAny(Pointer connection, Pointer domain, int event, LibvirtCallbacks.ObjectEvent callback,
            Pointer opaque,
            Pointer free);

    int virConnectDomainEventDeregisterAny(Pointer connection, int callback);

    int virConnectStoragePoolEventRegisterAny(Pointer connection, Pointer pool, int event, LibvirtCallbacks.ObjectEvent callback,
            Pointer opaque, Pointer free);

    int virConnectStoragePoolEventDeregisterAny(Pointer connection, int callback);

    int virConnectNetworkEventRegisterAny(Pointer connection, Pointer network, int event, LibvirtCallbacks.ObjectEvent callback,
            Pointer opaque, Pointer free);

    int virConnectNetworkEventDeregisterAny(Pointer connection, int callback);

    int virConnectSecretEventRegisterAny(Pointer connection, Pointer secret, int event, LibvirtCallbacks.ObjectEvent callback,
            Pointer opaque, Pointer free);

    int virConnectSecretEventDeregisterAny(Pointer connection, int callback);

    int virConnectNodeDeviceEventRegisterAny(Pointer connection, Pointer device, int event, LibvirtCallbacks.ObjectEvent callback,
            Pointer opaque, Pointer free);

    int virConnectNodeDeviceEventDeregisterAny(Pointer connection, int callback);

    int virNodeGetCPUStats(Pointer connection, int cpu, Pointer statistics, IntByReference count, int flags);

    int virNodeGetMemoryStats(Pointer connection, int cell, Pointer statistics, IntByReference count, int flags);

    // guests

    int virConnectListAllDomains(Pointer connection, PointerByReference domains, int flags);

    int virConnectGetAllDomainStats(Pointer connection, int groups, PointerByReference records, int flags);

    int virDomainListGetStats(Pointer domains, int groups, PointerByReference records, int flags);

    void virDomainStatsRecordListFree(Pointer records);

    Pointer virDomainLookupByUUID(Pointer connection, byte[] uuid);

    Pointer virDomainDefineXMLFlags(Pointer connection, String xml, int flags);

    int virDomainFree(Pointer domain);

    String virDomainGetName(Pointer domain);

    int virDomainGetUUID(Pointer domain, byte[] uuid);

    int virDomainGetID(Pointer domain);

    int virDomainGetInfo(Pointer domain, Pointer info);

    int virDomainGetState(Pointer domain, IntByReference state, IntByReference reason, int flags);

    int virDomainIsActive(Pointer domain);

    int virDomainIsPersistent(Pointer domain);

    int virDomainGetAutostart(Pointer domain, IntByReference autostart);

    int virDomainHasManagedSaveImage(Pointer domain, int flags);

    Pointer virDomainGetXMLDesc(Pointer domain, int flags);

    int virDomainShutdownFlags(Pointer domain, int flags);

    int virDomainRename(Pointer domain, String name, int flags);

    int virDomainSetMetadata(Pointer domain, int type, String metadata, String key, String uri, int flags);

    int virDomainInterfaceAddresses(Pointer domain, PointerByReference interfaces, int source, int flags);

    void virDomainInterfaceFree(Pointer iface);

    int virDomainGetJobStats(Pointer domain, IntByReference type, PointerByReference parameters, IntByReference count, int flags);

    int virDomainInterfaceStats(Pointer domain, byte[] device, Pointer statistics, long size);

    int virDomainBlockStats(Pointer domain, byte[] disk, Pointer statistics, long size);

    void virTypedParamsFree(Pointer parameters, int count);

    int virDomainUpdateDeviceFlags(Pointer domain, String xml, int flags);

    int virDomainListAllSnapshots(Pointer domain, PointerByReference snapshots, int flags);

    Pointer virDomainSnapshotLookupByName(Pointer domain, String name, int flags);

    Pointer virDomainSnapshotCreateXML(Pointer domain, String xml, int flags);

    Pointer virDomainSnapshotCurrent(Pointer domain, int flags);

    int virDomainHasCurrentSnapshot(Pointer domain, int flags);

    String virDomainSnapshotGetName(Pointer snapshot);

    Pointer virDomainSnapshotGetXMLDesc(Pointer snapshot, int flags);

    int virDomainSnapshotFree(Pointer snapshot);

    int virDomainOpenGraphics(Pointer domain, int index, int descriptor, int flags);

    int virDomainOpenConsole(Pointer domain, String device, Pointer stream, int flags);

    Pointer virDomainScreenshot(Pointer domain, Pointer stream, int screen, int flags);

    // streams

    Pointer virStreamNew(Pointer connection, int flags);

    int virStreamRecv(Pointer stream, Pointer data, long size);

    int virStreamSend(Pointer stream, Pointer data, long size);

    int virStreamRecvFlags(Pointer stream, Pointer data, long size, int flags);

    int virStreamSendHole(Pointer stream, long length, int flags);

    int virStreamRecvHole(Pointer stream, LongByReference length, int flags);

    int virStreamEventAddCallback(Pointer stream, int events, LibvirtCallbacks.StreamEvent callback, Pointer opaque, Pointer free);

    int virStreamEventUpdateCallback(Pointer stream, int events);

    int virStreamEventRemoveCallback(Pointer stream);

    int virStreamFinish(Pointer stream);

    int virStreamAbort(Pointer stream);

    int virStreamFree(Pointer stream);

    // storage

    int virConnectListAllStoragePools(Pointer connection, PointerByReference pools, int flags);

    Pointer virStoragePoolLookupByUUID(Pointer connection, byte[] uuid);

    String virStoragePoolGetName(Pointer pool);

    int virStoragePoolGetUUID(Pointer pool, byte[] uuid);

    int virStoragePoolGetInfo(Pointer pool, Pointer info);

    int virStoragePoolIsActive(Pointer pool);

    int virStoragePoolIsPersistent(Pointer pool);

    int virStoragePoolGetAutostart(Pointer pool, IntByReference autostart);

    Pointer virStoragePoolGetXMLDesc(Pointer pool, int flags);

    int virStoragePoolListAllVolumes(Pointer pool, PointerByReference volumes, int flags);

    int virStoragePoolFree(Pointer pool);

    Pointer virStorageVolLookupByPath(Pointer connection, String path);

    Pointer virStoragePoolLookupByVolume(Pointer volume);

    Pointer virStorageVolGetXMLDesc(Pointer volume, int flags);

    int virStorageVolDelete(Pointer volume, int flags);

    int virStorageVolFree(Pointer volume);

    Pointer virStoragePoolDefineXML(Pointer connection, String xml, int flags);

    int virStoragePoolCreate(Pointer pool, int flags);

    int virStoragePoolDestroy(Pointer pool);

    int virStoragePoolBuild(Pointer pool, int flags);

    int virStoragePoolRefresh(Pointer pool, int flags);

    int virStoragePoolSetAutostart(Pointer pool, int autostart);

    int virStoragePoolDelete(Pointer pool, int flags);

    int virStoragePoolUndefine(Pointer pool);

    Pointer virConnectFindStoragePoolSources(Pointer connection, String type, String source, int flags);

    Pointer virStorageVolLookupByName(Pointer pool, String name);

    String virStorageVolGetName(Pointer volume);

    String virStorageVolGetKey(Pointer volume);

    int virStorageVolGetInfo(Pointer volume, Pointer info);

    Pointer virStorageVolCreateXML(Pointer pool, String xml, int flags);

    Pointer virStorageVolCreateXMLFrom(Pointer pool, String xml, Pointer source, int flags);

    int virStorageVolResize(Pointer volume, long capacity, int flags);

    int virStorageVolWipePattern(Pointer volume, int algorithm, int flags);

    int virStorageVolUpload(Pointer volume, Pointer stream, long offset, long length, int flags);

    int virStorageVolDownload(Pointer volume, Pointer stream, long offset, long length, int flags);

    // networks

    int virConnectListAllNetworks(Pointer connection, PointerByReference networks, int flags);

    Pointer virNetworkLookupByUUID(Pointer connection, byte[] uuid);

    String virNetworkGetName(Pointer network);

    int virNetworkGetUUID(Pointer network, byte[] uuid);

    int virNetworkIsActive(Pointer network);

    int virNetworkCreate(Pointer network);

    int virNetworkDestroy(Pointer network);

    int virNetworkIsPersistent(Pointer network);

    int virNetworkGetAutostart(Pointer network, IntByReference autostart);

    Pointer virNetworkGetXMLDesc(Pointer network, int flags);

    int virNetworkFree(Pointer network);

    Pointer virNetworkDefineXMLFlags(Pointer connection, String xml, int flags);

    int virNetworkUpdate(Pointer network, int command, int section, int parent, String xml, int flags);

    int virNetworkSetAutostart(Pointer network, int autostart);

    int virNetworkUndefine(Pointer network);

    int virNetworkGetDHCPLeases(Pointer network, String mac, PointerByReference leases, int flags);

    void virNetworkDHCPLeaseFree(Pointer lease);

    // secrets

    int virConnectListAllSecrets(Pointer connection, PointerByReference secrets, int flags);

    Pointer virSecretLookupByUUID(Pointer connection, byte[] uuid);

    int virSecretGetUUID(Pointer secret, byte[] uuid);

    String virSecretGetUsageID(Pointer secret);

    Pointer virSecretGetXMLDesc(Pointer secret, int flags);

    Pointer virSecretDefineXML(Pointer connection, String xml, int flags);

    int virSecretSetValue(Pointer secret, Pointer value, long size, int flags);

    int virSecretUndefine(Pointer secret);

    int virSecretFree(Pointer secret);

    // network interfaces of the host

    int virConnectListAllInterfaces(Pointer connection, PointerByReference interfaces, int flags);

    String virInterfaceGetName(Pointer networkInterface);

    String virInterfaceGetMACString(Pointer networkInterface);

    int virInterfaceIsActive(Pointer networkInterface);

    Pointer virInterfaceGetXMLDesc(Pointer networkInterface, int flags);

    int virInterfaceFree(Pointer networkInterface);

    // devices of the host

    int virConnectListAllNodeDevices(Pointer connection, PointerByReference devices, int flags);

    String virNodeDeviceGetName(Pointer device);

    Pointer virNodeDeviceGetXMLDesc(Pointer device, int flags);

    int virNodeDeviceFree(Pointer device);

    // network filters

    int virConnectListAllNWFilters(Pointer connection, PointerByReference filters, int flags);

    Pointer virNWFilterLookupByUUID(Pointer connection, byte[] uuid);

    String virNWFilterGetName(Pointer filter);

    int virNWFilterGetUUID(Pointer filter, byte[] uuid);

    Pointer virNWFilterGetXMLDesc(Pointer filter, int flags);

    Pointer virNWFilterDefineXMLFlags(Pointer connection, String xml, int flags);

    int virNWFilterUndefine(Pointer filter);

    int virNWFilterFree(Pointer filter);
}
