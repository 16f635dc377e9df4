package org.virtworkbench.core.search;

/**
 * A part of a query that is not understood and left out.
 *
 * @param position of its first character, from 0
 * @param length in characters
 * @param message what is wrong and what to write in its place, for a person
 */
public record QueryProblem(int position, int length, String message) {
}
