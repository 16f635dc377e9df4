package org.virtworkbench.libvirt.internal.secret;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.HypervisorException.Kind;
import org.virtworkbench.core.driver.SecretCalls;
import org.virtworkbench.core.driver.SecretRecord;
import org.virtworkbench.core.driver.SecretUsage;
import org.virtworkbench.libvirt.internal.call.Calls;
import org.virtworkbench.libvirt.internal.call.Documents;
import org.virtworkbench.libvirt.internal.call.Handles;
import org.virtworkbench.libvirt.internal.call.Lists;
import org.virtworkbench.libvirt.internal.jna.LibvirtApi;
import org.virtworkbench.libvirt.internal.jna.Text;
import org.virtworkbench.xml.storage.SecretDocument;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;

/** Calls about secrets. */
public final class LibvirtSecrets implements SecretCalls {

    private final Calls calls;
    private final Handles handles;
    private final LibvirtApi api;

    /**
     * @param calls of the connection
     * @param handles of the connection
     */
    public LibvirtSecrets(Calls calls, Handles handles) {
        this.calls = calls;
        this.handles = handles;
        this.api = calls.api();
    }

    @Override
    public List<SecretRecord> list() throws HypervisorException {
        List<SecretRecord> records = new ArrayList<>();
        try (Handles.HandleArray all = Lists.all(calls, handles, "virConnectListAllSecrets",
                result -> api.virConnectListAllSecrets(calls.connection(), result, 0), api::virSecretFree)) {
            for (Pointer secret : all.pointers()) {
                present(secret).ifPresent(records::add);
            }
        }
        return records;
    }

    @Override
    public Optional<SecretRecord> find(UUID secret) throws HypervisorException {
        try (Handles.Handle handle = open(secret)) {
            return present(handle.pointer());
        } catch (HypervisorException e) {
            if (e.kind() == Kind.NOT_FOUND) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** {@return a secret; empty when it is gone meanwhile or can't be read} */
    private Optional<SecretRecord> present(Pointer secret) throws HypervisorException {
        try {
            String xml = Text.take(calls.run("virSecretGetXMLDesc", () -> api.virSecretGetXMLDesc(secret, 0)));
            byte[] uuid = new byte[16];
            api.virSecretGetUUID(secret, uuid);
            return Documents.read(xml, SecretDocument::parse)
                    .map(document -> new SecretRecord(Text.uuid(uuid),
                            document.usageType().flatMap(SecretUsage::of).orElse(SecretUsage.NONE),
                            document.usageId().orElse(""), document.description().orElse(""), document.isPrivate(),
                            document.isEphemeral()));
        } catch (HypervisorException e) {
            if (e.kind() == Kind.NOT_FOUND) {
                return Optional.empty();
            }
            throw e;
        }
    }

    @Override
    public UUID define(String xml) throws HypervisorException {
        // not checked against the schema, which refuses names that libvirt takes and its own manual uses
        Pointer defined = calls.run("virSecretDefineXML", () -> api.virSecretDefineXML(calls.connection(), xml, 0));
        try (Handles.Handle secret = handles.of(defined, api::virSecretFree)) {
            byte[] uuid = new byte[16];
            api.virSecretGetUUID(secret.pointer(), uuid);
            return Text.uuid(uuid);
        }
    }

    @Override
    public void setValue(UUID secret, byte[] value) throws HypervisorException {
        // a byte array as argument would be copied to where nobody overwrites it
        try (Handles.Handle handle = open(secret); Memory memory = new Memory(Math.max(1, value.length))) {
            try {
                memory.write(0, value, 0, value.length);
                calls.run("virSecretSetValue", () -> api.virSecretSetValue(handle.pointer(), memory, value.length, 0));
            } finally {
                memory.clear();
            }
        }
    }

    @Override
    public void delete(UUID secret) throws HypervisorException {
        try (Handles.Handle handle = open(secret)) {
            calls.run("virSecretUndefine", () -> api.virSecretUndefine(handle.pointer()));
        }
    }

    private Handles.Handle open(UUID secret) throws HypervisorException {
        return handles.of(calls.run("virSecretLookupByUUID", () -> api.virSecretLookupByUUID(calls.connection(), Text.bytes(secret))),
                api::virSecretFree);
    }
}
