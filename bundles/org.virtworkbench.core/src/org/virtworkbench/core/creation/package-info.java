/** Making new guests: what they shall be, what their host offers, their document, and the operation that makes them. */
package org.virtworkbench.core.creation;
