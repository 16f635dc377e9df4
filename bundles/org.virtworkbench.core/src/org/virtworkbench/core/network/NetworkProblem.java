package org.virtworkbench.core.network;

import java.util.Optional;

import org.virtworkbench.xml.network.NetworkField;
import org.virtworkbench.xml.network.NetworkTable;

/**
 * Something in a network's document that can't be, or can't work.
 *
 * @param field where
 * @param table in which table; empty for the network itself
 * @param row in which row of the table, counted from 0; 0 without a table
 * @param text one sentence for a person
 */
public record NetworkProblem(NetworkField field, Optional<NetworkTable> table, int row, String text) {
}
