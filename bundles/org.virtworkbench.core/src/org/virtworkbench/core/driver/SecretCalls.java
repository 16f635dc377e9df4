package org.virtworkbench.core.driver;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Calls about secrets. There is none that reads a value: nobody here needs one. */
public interface SecretCalls {

    /**
     * {@return all secrets ({@code virConnectListAllSecrets}), one call more for each}
     *
     * @throws HypervisorException of kind {@code UNSUPPORTED} where the driver keeps no secrets
     */
    List<SecretRecord> list() throws HypervisorException;

    /** {@return a secret; empty when it is not there} */
    Optional<SecretRecord> find(UUID secret) throws HypervisorException;

    /**
     * Defines a secret or changes it ({@code virSecretDefineXML}); it has no value yet.
     *
     * @param xml its document
     * @return its uuid
     */
    UUID define(String xml) throws HypervisorException;

    /**
     * Sets a secret's value ({@code virSecretSetValue}). Copies that are made on the way are overwritten before this returns.
     *
     * @param secret uuid
     * @param value the bytes; they stay the caller's, who overwrites them
     */
    void setValue(UUID secret, byte[] value) throws HypervisorException;

    /** Deletes a secret with its value ({@code virSecretUndefine}). */
    void delete(UUID secret) throws HypervisorException;
}
