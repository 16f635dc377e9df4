/** What is known about operating systems: libosinfo's database, as far as it is installed on this computer. */
package org.virtworkbench.core.os;
