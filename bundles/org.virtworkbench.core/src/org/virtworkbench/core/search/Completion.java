package org.virtworkbench.core.search;

/**
 * A way to go on with a query.
 *
 * @param position where the part begins that it takes the place of
 * @param text what comes there
 * @param description what it means, for a person; empty when it speaks for itself
 */
public record Completion(int position, String text, String description) {
}
