// The only file that knows SpiderMonkey.
#include "search/script_engine.h"

#include <js/CompilationAndEvaluation.h>
#include <js/Conversions.h>
#include <js/Exception.h>
#include <js/Initialization.h>
#include <js/SourceText.h>
#include <jsapi.h>

#include <memory>
#include <nlohmann/json.hpp>

namespace wegwijzer::search {

namespace {

const JSClass global_class = {"global", JSCLASS_GLOBAL_FLAGS, &JS::DefaultGlobalClassOps, nullptr, nullptr,
                              nullptr};

struct Closer {
  void operator()(JSContext* context) const {
    JS_DestroyContext(context);
    JS_ShutDown();
  }
};
using Context = std::unique_ptr<JSContext, Closer>;

Context start() {
  if (!JS_Init()) throw ScriptError("SpiderMonkey does not start");
  Context context(JS_NewContext(JS::DefaultHeapMaxBytes));
  if (!context || !JS::InitSelfHostedCode(context.get())) throw ScriptError("SpiderMonkey has no memory");
  return context;
}

std::string to_utf8(JSContext* context, JS::HandleString text) {
  const JS::UniqueChars bytes = JS_EncodeStringToUTF8(context, text);
  return bytes ? bytes.get() : "";
}

[[noreturn]] void throw_pending(JSContext* context, const char* name) {
  JS::RootedValue thrown(context);
  std::string reason = "unknown";
  if (JS_GetPendingException(context, &thrown)) {
    JS_ClearPendingException(context);
    const JS::RootedString text(context, JS::ToString(context, thrown));
    if (text) reason = to_utf8(context, text);
  }
  throw ScriptError(std::string(name) + ": " + reason);
}

void evaluate(JSContext* context, const char* name, std::string_view script, JS::MutableHandleValue result) {
  JS::CompileOptions options(context);
  options.setFileAndLine(name, 1);
  JS::SourceText<mozilla::Utf8Unit> source;
  const bool is_read = source.init(context, script.data(), script.size(), JS::SourceOwnership::Borrowed);
  if (!is_read || !JS::Evaluate(context, options, source, result)) throw_pending(context, name);
}

}  // namespace

std::string run_report(std::string_view client, std::string_view data, std::string_view query, int limit) {
  const Context context = start();
  JSContext* const cx = context.get();
  const JS::RealmOptions options;
  const JS::RootedObject global(
      cx, JS_NewGlobalObject(cx, &global_class, nullptr, JS::FireOnNewGlobalHook, options));
  if (!global) throw ScriptError("SpiderMonkey has no memory");
  const JSAutoRealm realm(cx, global);
  JS::RootedValue result(cx);
  evaluate(cx, "engine", client, &result);
  evaluate(cx, "index.js", data, &result);
  const std::string quoted =
      nlohmann::json(query).dump(-1, ' ', true, nlohmann::json::error_handler_t::replace);
  evaluate(cx, "query",
           "wegwijzerReport.report(wegwijzerSearchData, " + quoted + ", " + std::to_string(limit) + ")",
           &result);
  const JS::RootedString text(cx, JS::ToString(cx, result));
  if (!text) throw_pending(cx, "query");
  return to_utf8(cx, text);
}

}  // namespace wegwijzer::search
