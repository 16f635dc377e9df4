package org.virtworkbench.core.driver;

import java.util.List;
import java.util.UUID;

/** Calls about network filters. Where the driver has none, each throws {@link HypervisorException.Kind#UNSUPPORTED}. */
public interface FilterCalls {

    /** {@return all filters ({@code virConnectListAllNWFilters})} */
    List<FilterRecord> list() throws HypervisorException;

    /** {@return a filter's document ({@code virNWFilterGetXMLDesc})} */
    String xml(UUID filter) throws HypervisorException;

    /**
     * Makes or changes a filter ({@code virNWFilterDefineXMLFlags}), checked against libvirt's schema where the host can. Guests that run get it at once.
     *
     * @param xml its document
     * @return its uuid
     */
    UUID define(String xml) throws HypervisorException;

    /** Forgets it ({@code virNWFilterUndefine}); refused while a guest that runs uses it. */
    void undefine(UUID filter) throws HypervisorException;
}
