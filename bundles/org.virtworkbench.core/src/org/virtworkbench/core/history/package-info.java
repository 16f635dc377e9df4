/** Samples of the last hour, in ring buffers beside the model, for sparklines and charts. */
package org.virtworkbench.core.history;
