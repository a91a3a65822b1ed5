/* What Swift cannot call of libmicrohttpd: the functions of a variable number of arguments. */
#include <microhttpd.h>
#include <string.h>

/* `more` ends with MHD_OPTION_END. The URI log is how the target is learnt as it was written: the handler gets it decoded. */
static inline struct MHD_Daemon *cmhd_start(
    unsigned flags, void *context, MHD_AcceptPolicyCallback policy, MHD_AccessHandlerCallback handler,
    void *(*target)(void *context, const char *target, struct MHD_Connection *connection),
    MHD_RequestCompletedCallback completed, MHD_NotifyConnectionCallback connection,
    const struct MHD_OptionItem *more) {
  return MHD_start_daemon(
      flags, 0, policy, context, handler, context,
      MHD_OPTION_URI_LOG_CALLBACK, target, context,
      MHD_OPTION_NOTIFY_COMPLETED, completed, context,
      MHD_OPTION_NOTIFY_CONNECTION, connection, context,
      MHD_OPTION_ARRAY, more, MHD_OPTION_END);
}

/* The connection's socket, -1 when there is none. */
static inline int cmhd_socket(struct MHD_Connection *connection) {
  const union MHD_ConnectionInfo *info = MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CONNECTION_FD);
  return info == 0 ? -1 : (int)info->connect_fd;
}

/* Who is at the other end. */
static inline const struct sockaddr *cmhd_peer(struct MHD_Connection *connection) {
  const union MHD_ConnectionInfo *info = MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CLIENT_ADDRESS);
  return info == 0 ? 0 : info->client_addr;
}

/* What the connection callback has set as the connection's own. */
static inline void *cmhd_own(struct MHD_Connection *connection) {
  const union MHD_ConnectionInfo *info = MHD_get_connection_info(connection, MHD_CONNECTION_INFO_SOCKET_CONTEXT);
  return info == 0 ? 0 : info->socket_context;
}

/* How many bytes the head has, from its method on; 0 when that is not known. */
static inline size_t cmhd_head_size(struct MHD_Connection *connection) {
  const union MHD_ConnectionInfo *info = MHD_get_connection_info(connection, MHD_CONNECTION_INFO_REQUEST_HEADER_SIZE);
  return info == 0 ? 0 : info->header_size;
}

/* Takes the query away from the library, in whose memory the target stands: it would cut it at each `&`, and at a thousand of
   them it runs out of that memory and never answers. We read queries ourselves. */
static inline void cmhd_take_query(const char *target) {
  char *query = target == 0 ? 0 : strchr((char *)target, '?');
  if (query == 0) return;
  if (query[1] != 0) query[1] = 0;
  query[0] = 0;
}
