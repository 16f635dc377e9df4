/** What goes on behind new guests. */
package org.virtworkbench.core.internal.creation;
