/** The editor of a host's storage: pools, volumes, and what is done to them. */
package org.virtworkbench.ui.storage;
