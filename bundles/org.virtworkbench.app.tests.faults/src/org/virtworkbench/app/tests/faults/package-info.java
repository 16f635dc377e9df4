/** Faults of hosts, links and of this machine, against real daemons. */
package org.virtworkbench.app.tests.faults;
