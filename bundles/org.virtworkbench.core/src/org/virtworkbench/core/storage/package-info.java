/** What can be done to storage pools and volumes. */
package org.virtworkbench.core.storage;
