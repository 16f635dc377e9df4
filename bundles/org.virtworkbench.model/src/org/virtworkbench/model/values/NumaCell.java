package org.virtworkbench.model.values;

import java.util.List;

/**
 * A NUMA cell of a host, from its capabilities.
 *
 * @param id the cell's number
 * @param memory the cell's memory in bytes
 * @param cpus numbers of its logical CPUs
 */
public record NumaCell(int id, long memory, List<Integer> cpus) {

    /** Copies the list. */
    public NumaCell {
        cpus = List.copyOf(cpus);
    }
}
