import type { AliasList } from "./aliasList";

/** Spanish labels of Salesforce, HubSpot, Pipedrive, Dynamics, Zoho, Odoo, and of lists kept by hand. */
export const SPANISH: AliasList = {
  id: "id de la oportunidad|id de oportunidad|id oportunidad|numero de oportunidad|numero de la oportunidad|id del negocio|id de negocio|id del trato|id de registro|id del registro;numero|identificador|referencia|folio|n|num",
  name:
    "nombre de la oportunidad|nombre de oportunidad|nombre oportunidad|nombre del negocio|nombre de negocio|nombre del trato|nombre de la transaccion|titulo de la oportunidad|titulo del trato|titulo del negocio;" +
    "oportunidad|negocio|trato|titulo|tema|asunto|nombre|proyecto|nombre del proyecto|concepto;descripcion",
  account:
    "nombre de la cuenta|nombre de cuenta|nombre cuenta|cuenta|empresa|nombre de la empresa|nombre de empresa|cliente|nombre del cliente|nombre cliente|cliente potencial|organizacion|compania|" +
    "nombre de la compania|empresa asociada|empresa asociada principal|empresa principal|razon social|prospecto|cliente final;cuenta principal|cuenta primaria;id de cuenta",
  owner:
    "propietario de la oportunidad|propietario de oportunidad|propietario oportunidad|propietario del negocio|propietario del trato|propietario|vendedor|vendedora|comercial|ejecutivo|ejecutivo de ventas|ejecutivo de cuenta|" +
    "ejecutivo comercial|representante de ventas|representante|agente comercial|agente de ventas|asesor|asesor comercial|nombre del propietario|titular;" +
    "responsable|asignado a|encargado|gestor|gerente de cuenta|responsable comercial;id del propietario|correo del propietario;creador|creado por",
  source:
    "origen del prospecto|origen del candidato|fuente del prospecto|fuente de prospecto|origen de posible cliente|fuente de posible cliente|fuente del cliente potencial|fuente original|fuente de trafico original|ultima fuente de trafico|" +
    "origen|fuente|origen del lead|fuente del lead|procedencia|origen de la oportunidad;canal|canal de origen|canal de captacion|medio;campana|fuente de campana|fuente principal de la campana",
  product:
    "producto|productos|nombre del producto|nombre de producto|familia de productos|familia de producto|linea de producto|linea de productos|servicio|solucion;linea de negocio|modelo",
  type: "tipo|tipo de oportunidad|tipo de negocio|tipo de trato|tipo de cliente|nuevo existente|cliente nuevo existente;tipo de registro",
  pipeline:
    "pipeline|canalizacion|embudo|embudo de ventas|pipeline de ventas|canalizacion de ventas|flujo de ventas|nombre del pipeline|nombre del embudo",
  stage:
    "etapa|fase|etapa de la oportunidad|etapa de oportunidad|etapa del negocio|etapa del trato|fase de la oportunidad|etapa de ventas|etapa de venta|fase de ventas|fase de venta|etapa del embudo|fase de canalizacion|" +
    "etapa de la canalizacion|etapa del pipeline|nombre de la etapa|etapa actual|etapa comercial;avance|estado comercial" +
    ";a etapa|nueva etapa|etapa nueva|valor nuevo|nuevo valor",
  status:
    "estado|estatus|estado de la oportunidad|estado del negocio|estado del trato|situacion|estado de oportunidad;resultado|ganado perdido|ganada perdida",
  isClosed: "esta cerrado|esta cerrada|es cerrada|negocio cerrado|se cerro el negocio;cerrado|cerrada",
  isWon: "esta ganada|esta ganado|es ganada|ganado cerrado|cerrado ganado;ganada|ganado",
  reason:
    "motivo de perdida|motivo de la perdida|razon de perdida|razon de la perdida|motivo perdida|causa de la perdida|causa de perdida|motivo de cierre perdido|razon de cierre perdido|motivo de negocio perdido;razon para el estado|razon del estado|motivo|razon",
  amount:
    "importe convertido|monto convertido|importe en la moneda de la empresa|importe en moneda de la empresa|cantidad en la moneda de la empresa|valor en la moneda de la empresa|valor en moneda de la empresa|monto en la moneda de la empresa|ingresos estimados base|valor convertido;" +
    "importe|monto|valor|importe de la oportunidad|monto de la oportunidad|valor de la oportunidad|valor del negocio|importe del negocio|monto del negocio|valor del trato|importe total|monto total|valor total|ingresos est|ingresos estimados|" +
    "ingreso estimado|valor estimado|importe estimado|monto estimado|importe neto|monto neto|importe de la oferta|importe presupuestado|valor neto;" +
    "ingresos|facturacion|ventas|valor del contrato|valor total del contrato|valor anual del contrato|valor de contrato anual|ingresos anuales recurrentes|ingresos recurrentes anuales|potencial|cotizacion;" +
    "precio total|precio|presupuesto|ingresos mensuales recurrentes;ingresos esperados|ingreso esperado|ingresos previstos|ingreso previsto;ingresos reales|ingreso real|cantidad",
  currency:
    "moneda|divisa|moneda del importe|moneda del valor|moneda del negocio|moneda de la oportunidad|codigo de moneda|divisa del importe|importe divisa|moneda de la transaccion|iso de divisa",
  probability:
    "probabilidad|probabilidad del negocio|probabilidad de exito|probabilidad de cierre|probabilidad de ganar|prob|porcentaje de probabilidad|posibilidad;confianza|probabilidad de prevision",
  forecastCategory:
    "categoria de prevision|categoria de pronostico|categoria del pronostico|nombre de la categoria de prevision;prevision|pronostico",
  created:
    "fecha de creacion|creado el|creada el|fecha creacion|creado|trato creado|negocio creado|fecha de alta|hora de creacion|fecha y hora de creacion|fecha de creacion del negocio;fecha de apertura|fecha de entrada|fecha de ingreso|fecha de registro|fecha de solicitud",
  closeDate:
    "fecha de cierre|fecha cierre|fecha de cierre del negocio|cierre|fecha del cierre;fecha de firma|fecha de decision",
  expectedClose:
    "fecha de cierre prevista|fecha prevista de cierre|fecha de cierre esperada|fecha esperada de cierre|fecha de cierre estimada|fecha estimada de cierre|fecha est de cierre|fecha est cierre|fecha de cierre est|cierre previsto|cierre esperado|cierre estimado|" +
    "fecha prevista cierre|fecha de cierre probable|fecha estimada cierre;fecha prevista|fecha estimada;fecha limite|vencimiento|fecha de vencimiento",
  actualClose:
    "fecha de cierre real|fecha real de cierre|cerrado el|cerrada el|trato cerrado el|negocio cerrado el|fecha de cerrado|cierre real;ganado el|ganada el|perdido el|perdida el|fecha de ganado|fecha ganado|fecha de perdida|fecha perdido|hora de ganado|hora de perdida|fecha ganada;cerrado|cerrada",
  lastActivity:
    "ultima actividad|fecha de ultima actividad|fecha de la ultima actividad|ultimo contacto|fecha de ultimo contacto|fecha del ultimo contacto|fecha ultimo contacto|ultima interaccion|hora de la ultima actividad|ultima vez contactado",
  stageEntered:
    "ultimo cambio de etapa|fecha de ultimo cambio de etapa|fecha de cambio de etapa|ultimo cambio de fase|en etapa desde|etapa desde|fase desde|fecha de entrada en la etapa",
  nextStep:
    "proximo paso|siguiente paso|proximos pasos|paso siguiente|proxima accion|siguiente accion;proxima actividad|siguiente actividad|fecha de la proxima actividad|fecha de proxima actividad",
  contact:
    "contacto|contacto principal|nombre del contacto|nombre de contacto|persona de contacto|contacto asociado|contactos asociados|contacto clave|decisor|interlocutor",
  qualified: "cualificado|cualificada|calificado|calificada|esta calificado|estado de calificacion",
  team: "equipo de ventas|equipo|equipo comercial|equipo de hubspot|nombre del equipo;region|territorio|zona|sucursal|oficina|delegacion|area|departamento|segmento|division|unidad de negocio",
};
