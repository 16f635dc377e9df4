/** Connections to hosts: what the person configured, how they are opened, kept, lost and found again, and what they ask for. */
package org.virtworkbench.core.connection;
