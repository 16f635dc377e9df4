package org.virtworkbench.libvirt.internal.storage;

import java.util.UUID;
import java.util.function.ToIntFunction;

import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.PoolCalls;
import org.virtworkbench.libvirt.internal.call.Calls;
import org.virtworkbench.libvirt.internal.call.Flags;
import org.virtworkbench.libvirt.internal.call.Handles;
import org.virtworkbench.libvirt.internal.jna.LibvirtApi;
import org.virtworkbench.libvirt.internal.jna.Text;

import com.sun.jna.Pointer;

/** Calls that change storage pools. */
public final class LibvirtPools implements PoolCalls {

    private static final int DEFINE_VALIDATE = 1;
    private static final int XML_INACTIVE = 1;
    private static final int BUILD_NO_OVERWRITE = 1 << 2;
    private static final int BUILD_OVERWRITE = 1 << 3;

    private final StorageAccess access;
    private final Calls calls;
    private final LibvirtApi api;

    /**
     * @param calls of the connection
     * @param handles of the connection
     */
    public LibvirtPools(Calls calls, Handles handles) {
        this.access = new StorageAccess(calls, handles);
        this.calls = calls;
        this.api = calls.api();
    }

    @Override
    public UUID define(String xml) throws HypervisorException {
        Pointer defined = Flags.tolerant(DEFINE_VALIDATE, DEFINE_VALIDATE, flags -> calls.run("virStoragePoolDefineXML",
                () -> api.virStoragePoolDefineXML(calls.connection(), xml, flags)));
        try (Handles.Handle pool = access.handles().of(defined, api::virStoragePoolFree)) {
            byte[] uuid = new byte[16];
            api.virStoragePoolGetUUID(pool.pointer(), uuid);
            return Text.uuid(uuid);
        }
    }

    @Override
    public String definition(UUID pool) throws HypervisorException {
        try (Handles.Handle handle = access.pool(pool)) {
            return Text.take(Flags.tolerant(XML_INACTIVE, XML_INACTIVE, flags -> calls.run("virStoragePoolGetXMLDesc",
                    () -> api.virStoragePoolGetXMLDesc(handle.pointer(), flags))));
        }
    }

    @Override
    public void start(UUID pool) throws HypervisorException {
        act(pool, "virStoragePoolCreate", handle -> api.virStoragePoolCreate(handle, 0));
    }

    @Override
    public void stop(UUID pool) throws HypervisorException {
        act(pool, "virStoragePoolDestroy", api::virStoragePoolDestroy);
    }

    @Override
    public void build(UUID pool, Build mode) throws HypervisorException {
        int flags = switch (mode) {
            case DEFAULT -> 0;
            case KEEP -> BUILD_NO_OVERWRITE;
            case OVERWRITE -> BUILD_OVERWRITE;
        };
        act(pool, "virStoragePoolBuild", handle -> api.virStoragePoolBuild(handle, flags));
    }

    @Override
    public void refresh(UUID pool) throws HypervisorException {
        act(pool, "virStoragePoolRefresh", handle -> api.virStoragePoolRefresh(handle, 0));
    }

    @Override
    public void setAutostart(UUID pool, boolean autostart) throws HypervisorException {
        act(pool, "virStoragePoolSetAutostart", handle -> api.virStoragePoolSetAutostart(handle, autostart ? 1 : 0));
    }

    @Override
    public void delete(UUID pool) throws HypervisorException {
        act(pool, "virStoragePoolDelete", handle -> api.virStoragePoolDelete(handle, 0));
    }

    @Override
    public void undefine(UUID pool) throws HypervisorException {
        act(pool, "virStoragePoolUndefine", api::virStoragePoolUndefine);
    }

    @Override
    public String findSources(String type, String source) throws HypervisorException {
        return Text.take(calls.runLong("virConnectFindStoragePoolSources",
                () -> api.virConnectFindStoragePoolSources(calls.connection(), type, source.isEmpty() ? null : source, 0)));
    }

    private void act(UUID pool, String function, ToIntFunction<Pointer> call) throws HypervisorException {
        try (Handles.Handle handle = access.pool(pool)) {
            calls.runLong(function, () -> call.applyAsInt(handle.pointer()));
        }
    }
}
