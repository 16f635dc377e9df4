/** Measures calls to hosts in buffers of fixed size. */
package org.virtworkbench.core.internal.calls;
