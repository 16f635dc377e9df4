/** What can be done to networks. */
package org.virtworkbench.core.network;
